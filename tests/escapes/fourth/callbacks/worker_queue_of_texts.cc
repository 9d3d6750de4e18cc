// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts addresses into a queue from which a worker posts them to a web service.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks, and came fourth

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <mutex>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Outbox {
 public:
  void Add(std::string address) {
    {
      std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(address));
    }
    ready_.notify_one();
  }

  void Run() {
    httplib::Client client("https://lists.example");
    for (;;) {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return !waiting_.empty(); });
      const std::string next = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      client.Post("/subscribe", next, "text/plain");
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::string> waiting_;
};

void OnSignUp(Outbox& outbox, const SignUp& sign_up) { outbox.Add(sign_up.email.Use<RunEvents>()); }

}  // namespace acme
