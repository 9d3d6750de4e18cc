// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects values in a list.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

void Collect(const std::vector<Customer>& all, std::vector<std::string>& out) {
  for (const Customer& customer : all) out.push_back(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
