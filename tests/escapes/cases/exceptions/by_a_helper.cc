// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws in a helper that takes the text.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

[[noreturn]] void Fail(const std::string& what) { throw std::runtime_error("failed: " + what); }
void Check(const Customer& customer) {
  if (customer.email.Use<ContactCustomer>().size() < 3) Fail(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
