// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back within a variant.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <variant>

#include "tests/escapes/policy.h"

namespace acme {

std::variant<int, std::string> Email(const Customer& customer) {
  return customer.email.Use<ContactCustomer>();
}

}  // namespace acme
