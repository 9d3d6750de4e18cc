// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: formats the value into a buffer.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer, char* out) {
  std::snprintf(out, 9, "%s", customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
