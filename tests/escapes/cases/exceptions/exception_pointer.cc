// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes an exception pointer for another thread.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <exception>
#include <future>
#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

void Fail(const Customer& customer, std::promise<int>& promise) {
  promise.set_exception(
      std::make_exception_ptr(std::invalid_argument(customer.email.Use<ContactCustomer>())));
}

}  // namespace acme
