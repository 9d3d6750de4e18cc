// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: warns in a log with spdlog who has what too long.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <spdlog/spdlog.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void WarnOverdue(const Borrower& borrower, const Loan& loan, absl::CivilDay today) {
  if (loan.due.Use<RemindOfReturn>() >= today) return;
  spdlog::warn("{} still has \"{}\"", borrower.name.Use<RemindOfReturn>(),
               loan.title.Use<RemindOfReturn>());
}

}  // namespace acme
