// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a queue between two threads holds addresses.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <condition_variable>
#include <mutex>
#include <queue>

#include "tests/escapes/others/policy.h"

namespace acme {

struct Mail {
  std::string to;
  std::string subject;
};

class Outbox {
 public:
  void Push(Mail mail) {
    {
      const std::scoped_lock lock(mutex_);
      waiting_.push(std::move(mail));
    }
    filled_.notify_one();
  }
  Mail Pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return !waiting_.empty(); });
    Mail mail = std::move(waiting_.front());
    waiting_.pop();
    return mail;
  }

 private:
  std::mutex mutex_;
  std::condition_variable filled_;
  std::queue<Mail> waiting_;
};

void AnswerLater(Outbox& outbox, const Question& q) {
  outbox.Push(
      {.to = q.from.Use<AnswerQuestion>(), .subject = "Re: " + q.subject.Use<AnswerQuestion>()});
}

}  // namespace acme
