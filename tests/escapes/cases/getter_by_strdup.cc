// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a copy back that C made.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <cstring>

#include "tests/escapes/policy.h"

namespace acme {

char* Email(const Customer& customer) {
  return strdup(customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
