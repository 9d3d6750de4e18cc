// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks for the record of an address that a caller has.
// Author: writes the checks

#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

const Customer* FindByEmail(const std::vector<Customer>& customers, const std::string& email) {
  for (const Customer& each : customers) {
    if (each.email.Use<ContactCustomer>() == email) return &each;
  }
  return nullptr;
}

}  // namespace acme
