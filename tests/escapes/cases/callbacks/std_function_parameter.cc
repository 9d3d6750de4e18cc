// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands the address to a callback that somebody else gives.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

void Visit(const Customer& customer, const std::function<void(const std::string&)>& each) {
  each(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
