// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the value by a setter that does not know what it gets.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

struct Cache {
  void Set(const std::string& text) { last = text; }
  std::string last;
};
void Keep(const Customer& customer, Cache& cache) {
  cache.Set(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
