// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes the value through a pointer.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

void Email(const Customer& customer, std::string* out) {
  *out = customer.email.Use<ContactCustomer>();
}

}  // namespace acme
