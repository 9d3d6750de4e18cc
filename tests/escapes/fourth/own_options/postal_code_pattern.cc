// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: checks postal codes with a regular expression, and counts those that are wrong.
// Author: has not read the checks, and came fourth

#include <iostream>
#include <regex>

#include "tests/escapes/fourth/policy.h"

namespace acme {

int CountWrongCodes(const std::vector<Borrower>& all) {
  static const std::regex pattern("[0-9]{5}");
  int wrong = 0;
  for (const Borrower& one : all) {
    const std::optional<Address>& home = one.address.Use<CollectFees>();
    if (home.has_value() && !std::regex_match(home->postal_code.Use<CollectFees>(), pattern)) {
      ++wrong;
    }
  }
  if (wrong > 0) std::cerr << wrong << " postal codes are not five digits\n";
  return wrong;
}

}  // namespace acme
