// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a record for advertising from a value that was taken for something else.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

Lead Launder(const Customer& customer) {
  return {.newsletter = customer.email.Use<ContactCustomer>()};
}

}  // namespace acme
