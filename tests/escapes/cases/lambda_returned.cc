// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives back a lambda that has the value.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

std::function<std::size_t()> Later(const Customer& customer) {
  return [mail = customer.email.Use<ContactCustomer>()] { return mail.size(); };
}

}  // namespace acme
