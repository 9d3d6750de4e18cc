// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws an exception whose text says what somebody has borrowed.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <stdexcept>

#include "tests/escapes/fourth/policy.h"

namespace acme {

void Renew(const Loan& loan) {
  if (loan.renewals.Use<Lend>() >= 3) {
    throw std::runtime_error("\"" + loan.title.Use<Lend>() + "\" was renewed too often");
  }
}

}  // namespace acme
