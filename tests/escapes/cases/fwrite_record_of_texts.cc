// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes a text that was made of several values.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, FILE* file) {
  const std::string line =
      customer.number.Use<ContactCustomer>() + ";" + customer.email.Use<ContactCustomer>();
  std::fwrite(line.data(), 1, line.size(), file);
}

}  // namespace acme
