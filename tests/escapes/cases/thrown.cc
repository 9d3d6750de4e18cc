// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws the value and catches it elsewhere.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

void Fail(const Customer& customer) {
  throw std::runtime_error("no such customer: " + customer.email.Use<ContactCustomer>());
}

}  // namespace acme
