// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts in a callback of the store what is overdue.
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::StatusOr<int> CountOverdue(zweck::SqliteStore& store, absl::CivilDay today) {
  int overdue = 0;
  int all = 0;
  const absl::Status read = zweck::ForEach<LoanTable, Loan>(store, [&](const Loan& loan) {
    ++all;
    if (loan.due.Use<Lend>() < today) ++overdue;
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  std::cout << overdue << " of " << all << " loans are overdue\n";
  return overdue;
}

}  // namespace acme
