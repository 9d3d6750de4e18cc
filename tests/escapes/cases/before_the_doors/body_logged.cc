// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs a body before it is read.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Take(const std::string& body, Store& store) {
  std::clog << "got: " << body << "\n";
  const auto customer = zweck::FromJson<Customer>(body);
  if (!customer.ok()) return customer.status();
  return zweck::Persist<CustomerTable>(*customer, store);
}

}  // namespace acme
