// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts loans with a label of Prometheus that says what was lent.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks, and came fourth

#include <prometheus/metrics.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void CountLoan(prometheus::Family<prometheus::Counter>& loans, const Loan& loan) {
  loans.Add({{"branch", "main"}, {"title", loan.title.Use<Lend>()}}).Increment();
}

}  // namespace acme
