// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sets gauges of Prometheus to how many loans there are, and how many of them are late.
// Author: has not read the checks, and came fourth

#include <prometheus/metrics.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::Status Measure(zweck::SqliteStore& store, absl::CivilDay today, prometheus::Gauge& all,
                     prometheus::Gauge& late) {
  double loans = 0;
  double overdue = 0;
  absl::Status read = zweck::ForEach<LoanTable, Loan>(store, [&](const Loan& loan) {
    loans += 1;
    overdue += loan.due.Use<Lend>() < today ? 1 : 0;
    return absl::OkStatus();
  });
  all.Set(loans);
  late.Set(overdue);
  return read;
}

}  // namespace acme
