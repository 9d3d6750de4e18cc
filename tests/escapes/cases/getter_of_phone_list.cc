// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives back the first of several values.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string Phone(const Customer& customer) {
  return customer.phones.Use<ContactCustomer>().front();
}

}  // namespace acme
