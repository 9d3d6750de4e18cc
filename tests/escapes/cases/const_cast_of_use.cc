// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: moves the value out of its field.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include <utility>

#include "tests/escapes/policy.h"

namespace acme {

void Take(Customer& customer, void (*keep)(std::string)) {
  keep(std::move(const_cast<std::string&>(customer.email.Use<ContactCustomer>())));
}

}  // namespace acme
