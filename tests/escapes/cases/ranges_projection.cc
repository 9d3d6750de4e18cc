// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: sorts by a projection onto a field.
// Stopped by: compiler
// Finding: zweck[field-compare]

#include <algorithm>

#include "tests/escapes/policy.h"

namespace acme {

void Sort(std::vector<Customer>& all) {
  std::sort(all.begin(), all.end(),
            [](const Customer& a, const Customer& b) { return a.email < b.email; });
}

}  // namespace acme
