// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps a view of the value in a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

struct Cache {
  std::string_view last;
};
void Keep(const Customer& customer, Cache& cache) {
  cache.last = customer.email.Use<ContactCustomer>();
}

}  // namespace acme
