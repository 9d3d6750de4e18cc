// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: puts the value into the environment, which every child has.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <cstdlib>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer) {
  setenv("CUSTOMER", customer.email.Use<ContactCustomer>().c_str(), 1);
}

}  // namespace acme
