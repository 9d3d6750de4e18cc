// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes anonymous counts of loans, in buckets, and keeps those.
// Author: has not read the checks, and came fourth

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status CountWeek(const std::vector<Loan>& loans, absl::CivilDay monday, Branch branch,
                       zweck::SqliteStore& store) {
  int lent = 0;
  for (const Loan& loan : loans) {
    if (loan.due.Use<Lend>() - 28 >= monday && loan.due.Use<Lend>() - 28 < monday + 7) ++lent;
  }
  LendingCount count;
  count.week = monday;
  count.branch = branch;
  count.medium = Medium::kBook;
  count.lent = lent;
  return zweck::Persist<LendingCounts>(count, store);
}

}  // namespace acme
