// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects fields in a hash set.
// Stopped by: compiler
// Finding: zweck[field-hash]

#include <unordered_set>

#include "tests/escapes/policy.h"

namespace acme {

void Collect(const Customer& customer) {
  std::unordered_set<std::remove_cvref_t<decltype(customer.email)>> all;
  all.insert(customer.email);
}

}  // namespace acme
