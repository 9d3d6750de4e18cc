// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives the value back within a plain struct.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

struct Mail {
  std::string to;
};
Mail Make(const Customer& customer) { return {customer.email.Use<ContactCustomer>()}; }

}  // namespace acme
