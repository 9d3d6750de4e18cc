// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A search among fields.

#include <algorithm>
#include <vector>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Has(const std::vector<std::string>& all) {
  return std::find(all.begin(), all.end(), "ada@example.com") != all.end();
}
#else
bool Has(const std::vector<decltype(Customer::email)>& all) {
  return std::find(all.begin(), all.end(), "ada@example.com") != all.end();
}
#endif

// refused: zweck[field-compare]

}  // namespace acme
