// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: adds up fees by month, and prints the sums.
// Author: has not read the checks, and came fourth

#include <iostream>
#include <map>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void PrintTotals(const std::vector<Loan>& loans) {
  std::map<absl::CivilMonth, std::int64_t> cents;
  for (const Loan& loan : loans) {
    cents[absl::CivilMonth(loan.due.Use<Lend>())] += loan.fee_cents.Use<Lend>();
  }
  for (const auto& [month, sum] : cents) std::cout << month << ": " << sum << " cents\n";
}

}  // namespace acme
