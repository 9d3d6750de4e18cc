// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asserts at compile time what the policy lets go where.
// Author: has not read the checks, and came fourth

#include <zweck/check/disclose.h>
#include <zweck/check/transmit.h>
#include <zweck/check/use.h>

#include "tests/escapes/fourth/policy.h"

namespace acme {

static_assert(zweck::Usable<decltype(Borrower::email), RemindOfReturn>);
static_assert(!zweck::Usable<decltype(Borrower::email), Lend>);
static_assert(zweck::Disclosable<decltype(Borrower::phone), ReminderText>);
static_assert(!zweck::Disclosable<decltype(Borrower::name), ReminderText>);
static_assert(!zweck::Transmittable<Borrower, FeeLetter>);

template <class Record, class Sink>
  requires zweck::Transmittable<Record, Sink>
constexpr bool MayGo() {
  return true;
}
static_assert(MayGo<LendingCount, LendingCounts>());

}  // namespace acme
