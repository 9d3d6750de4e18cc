// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives back a lambda that gives the value back.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

std::function<std::string()> Email(const Customer& customer) {
  return [&customer] { return customer.email.Use<ContactCustomer>(); };
}

}  // namespace acme
