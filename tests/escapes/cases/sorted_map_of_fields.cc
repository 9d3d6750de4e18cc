// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sorts records by a field.
// Stopped by: compiler
// Finding: zweck[field-compare]

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

void Sort(const Customer& customer) {
  std::map<std::remove_cvref_t<decltype(customer.email)>, int> all;
  all[customer.email] = 1;
}

}  // namespace acme
