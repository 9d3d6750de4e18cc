// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value to a file.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <fstream>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer) {
  std::ofstream out("/tmp/customers.csv");
  out << customer.email.Use<ContactCustomer>() << "\n";
}

}  // namespace acme
