// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints the value.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer) {
  std::cout << "mail to " << customer.email.Use<ContactCustomer>() << "\n";
}

}  // namespace acme
