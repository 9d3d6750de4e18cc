// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts by the value.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

void Count(const std::vector<Customer>& all, std::map<std::string, int>& counts) {
  for (const Customer& customer : all) ++counts[customer.email.Use<ContactCustomer>()];
}

}  // namespace acme
