// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts bodies into a queue, from which a worker reads them.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <deque>

#include "tests/escapes/policy.h"

namespace acme {

class Intake {
 public:
  void Receive(const std::string& body) { waiting_.push_back(body); }
  absl::Status Work(Store& store) {
    const std::string next = waiting_.front();
    waiting_.pop_front();
    const auto customer = zweck::FromJson<Customer>(next);
    return customer.ok() ? zweck::Persist<CustomerTable>(*customer, store) : customer.status();
  }

 private:
  std::deque<std::string> waiting_;
};

}  // namespace acme
