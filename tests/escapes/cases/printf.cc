// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints the value by printf.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer) {
  std::printf("%s\n", customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
