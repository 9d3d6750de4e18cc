// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps records in a queue, until a worker comes for them.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: writes the checks

#include <deque>
#include <mutex>

#include "tests/escapes/policy.h"

namespace acme {

class Queue {
 public:
  void Push(Customer customer) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(customer));
  }
  bool Pop(Customer& customer) {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return false;
    customer = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
  }

 private:
  std::mutex mutex_;
  std::deque<Customer> waiting_;
};

}  // namespace acme
