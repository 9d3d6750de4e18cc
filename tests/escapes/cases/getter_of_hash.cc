// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the hash of the value, which still points at one person.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Hash(const Customer& customer) {
  return std::hash<std::string>{}(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
