// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: computes an age from a day of birth, and decides by it.
// Author: has not read the checks, and came fourth

#include "tests/escapes/fourth/policy.h"

namespace acme {

int YearsBetween(absl::CivilDay from, absl::CivilDay to) {
  const bool before =
      to.month() < from.month() || (to.month() == from.month() && to.day() < from.day());
  return static_cast<int>(to.year() - from.year()) - (before ? 1 : 0);
}

bool MayBorrow(const Borrower& borrower, int least_age, absl::CivilDay today) {
  const std::optional<absl::CivilDay>& born = borrower.birth_date.Use<Lend>();
  return born.has_value() && YearsBetween(*born, today) >= least_age;
}

void SetGroup(Borrower& borrower, absl::CivilDay today) {
  const std::optional<absl::CivilDay>& born = borrower.birth_date.Use<Lend>();
  if (!born.has_value()) return;
  const int age = YearsBetween(*born, today);
  borrower.group = age < 18 ? Group::kYouth : age < 65 ? Group::kAdult : Group::kSenior;
}

}  // namespace acme
