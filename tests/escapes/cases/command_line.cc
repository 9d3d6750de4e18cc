// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the value into the arguments of a program, which every process can read.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <cstdlib>

#include "tests/escapes/policy.h"

namespace acme {

int Out(const Customer& customer) {
  return std::system(("notify " + customer.email.Use<ContactCustomer>()).c_str());
}

}  // namespace acme
