// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: parts loans into those that may be renewed and the others, and keeps the first.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status RenewWhatMayBe(std::vector<Loan> loans, absl::CivilDay today,
                            zweck::SqliteStore& store) {
  const auto end = std::partition(loans.begin(), loans.end(), [&](const Loan& loan) {
    return loan.renewals.Use<Lend>() < 3 && loan.due.Use<Lend>() >= today;
  });
  for (auto loan = loans.begin(); loan != end; ++loan) {
    loan->renewals = loan->renewals.Use<Lend>() + 1;
    loan->due = loan->due.Use<Lend>() + 28;
    if (absl::Status kept = zweck::Persist<LoanTable>(*loan, store); !kept.ok()) return kept;
  }
  std::clog << end - loans.begin() << " renewed, " << loans.end() - end << " not\n";
  return absl::OkStatus();
}

}  // namespace acme
