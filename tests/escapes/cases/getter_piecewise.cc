// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the value letter by letter.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string Email(const Customer& customer) {
  std::string copy;
  for (const char letter : customer.email.Use<ContactCustomer>()) copy += letter;
  return copy;
}

}  // namespace acme
