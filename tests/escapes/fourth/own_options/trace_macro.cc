// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: traces an expression and its value with a macro of its own.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

#define FOURTH_TRACE(expression) \
  (std::clog << __FILE__ << ':' << __LINE__ << ' ' << #expression << " = " << (expression) << '\n')

bool MayBorrowFilms(const Borrower& borrower) {
  FOURTH_TRACE(borrower.group.Use<Lend>() == Group::kAdult);
  FOURTH_TRACE(borrower.card.Use<Lend>());
  return borrower.group.Use<Lend>() != Group::kYouth;
}

}  // namespace acme
