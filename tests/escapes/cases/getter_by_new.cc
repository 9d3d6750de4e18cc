// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back by new.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string* Email(const Customer& customer) {
  return new std::string(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
