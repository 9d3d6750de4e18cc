// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the last body for whoever looks for a fault.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

class Intake {
 public:
  absl::Status Take(const std::string& body, Store& store) {
    last_ = body;
    const auto customer = zweck::FromJson<Customer>(body);
    return customer.ok() ? zweck::Persist<CustomerTable>(*customer, store) : customer.status();
  }

 private:
  std::string last_;
};

}  // namespace acme
