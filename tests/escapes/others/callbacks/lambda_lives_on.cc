// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: captures a copy of the phone number in a task that runs some day.
// Stopped by: clang-tidy
// Finding: zweck-egress|zweck-raw-value
// Author: has not read the checks

#include <deque>
#include <functional>

#include "tests/escapes/others/policy.h"

namespace acme {

class Later {
 public:
  void Do(std::function<void()> task) { tasks_.push_back(std::move(task)); }
  void RunAll() {
    for (auto& task : tasks_) task();
    tasks_.clear();
  }

 private:
  std::deque<std::function<void()>> tasks_;
};

void CallBack(Later& later, const Buyer& buyer, void (*dial)(const std::string&)) {
  const auto phone = buyer.phone.Use<DeliverOrder>();
  if (!phone) return;
  later.Do([number = *phone, dial] { dial(number); });
}

}  // namespace acme
