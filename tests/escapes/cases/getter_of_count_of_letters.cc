// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives one letter after the other.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

char Letter(const Customer& customer, std::size_t at) {
  return customer.email.Use<ContactCustomer>()[at];
}

}  // namespace acme
