// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: fulfils a promise that another part of the program waits for.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <future>
#include <map>
#include <mutex>

#include "tests/escapes/others/policy.h"

namespace acme {

class Lookups {
 public:
  std::future<std::string> Ask(int id) {
    const std::lock_guard lock(mutex_);
    return open_[id].get_future();
  }
  void Answered(int id, const Buyer& buyer) {
    const std::lock_guard lock(mutex_);
    open_[id].set_value(buyer.email.Use<AnswerQuestion>());
  }

 private:
  std::mutex mutex_;
  std::map<int, std::promise<std::string>> open_;
};

}  // namespace acme
