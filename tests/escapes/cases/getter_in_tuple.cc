// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back within a tuple.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <tuple>

#include "tests/escapes/policy.h"

namespace acme {

std::tuple<int, std::string> Email(const Customer& customer) {
  return std::make_tuple(1, customer.email.Use<ContactCustomer>());
}

}  // namespace acme
