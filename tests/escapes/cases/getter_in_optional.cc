// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back within an optional.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::optional<std::string> Email(const Customer& customer, bool ask) {
  if (!ask) return std::nullopt;
  return customer.email.Use<ContactCustomer>();
}

}  // namespace acme
