// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands the value to another thread by a promise.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <future>

#include "tests/escapes/policy.h"

namespace acme {

void Later(const Customer& customer, std::promise<std::string>& promise) {
  promise.set_value(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
