// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the value in a static variable.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

void Keep(const Customer& customer) {
  static const std::string first = customer.email.Use<ContactCustomer>();
  (void)first;
}

}  // namespace acme
