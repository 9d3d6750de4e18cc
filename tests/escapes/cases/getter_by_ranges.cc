// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back through a view of ranges.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <ranges>

#include "tests/escapes/policy.h"

namespace acme {

auto Email(const Customer& customer) {
  return std::views::reverse(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
