// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives back what an optional holds.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string Name(const Customer& customer) {
  return customer.name.Use<ContactCustomer>().value_or("nobody");
}

}  // namespace acme
