// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back on the heap.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <memory>

#include "tests/escapes/policy.h"

namespace acme {

std::shared_ptr<std::string> Email(const Customer& customer) {
  return std::make_shared<std::string>(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
