// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A search among fields.

#include "tests/refusals/policy.h"

#include <algorithm>
#include <vector>

namespace acme {

#ifdef ACCEPT
bool Has(const std::vector<std::string>& all) {
  return std::find(all.begin(), all.end(), "ada@example.com") != all.end();
}
#else
// refused: zweck[field-compare]
bool Has(const std::vector<decltype(Customer::email)>& all) {
  return std::find(all.begin(), all.end(), "ada@example.com") != all.end();
}
#endif

}  // namespace acme
