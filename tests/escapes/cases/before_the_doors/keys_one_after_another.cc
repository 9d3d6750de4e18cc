// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks for several, and counts those that are there.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

int CountKnown(const std::vector<std::string>& numbers, Store& store) {
  int known = 0;
  for (const std::string& number : numbers) {
    if (number.empty()) continue;
    known += zweck::Find<CustomerTable, Customer>(store, number).ok() ? 1 : 0;
  }
  return known;
}

}  // namespace acme
