// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs a day of birth when somebody is too young.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came fourth

#include <absl/time/civil_time.h>

#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

bool IsOldEnough(const Borrower& borrower, absl::CivilDay latest) {
  const std::optional<absl::CivilDay>& born = borrower.birth_date.Use<Lend>();
  if (!born.has_value()) return false;
  if (*born > latest) {
    std::clog << "too young: born " << absl::FormatCivilTime(*born) << '\n';
    return false;
  }
  return true;
}

}  // namespace acme
