// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: nests what it caught in an exception with the name.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <exception>
#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

void Call(const Customer& customer, void (*work)()) {
  try {
    work();
  } catch (...) {
    std::throw_with_nested(std::runtime_error("for " + customer.number.Use<SendInvoice>()));
  }
}

}  // namespace acme
