// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: overloads the comma for a record.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string operator,(const Customer& customer, int) {
  return customer.email.Use<ContactCustomer>();
}

}  // namespace acme
