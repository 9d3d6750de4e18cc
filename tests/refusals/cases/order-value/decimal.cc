// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The text of a Decimal does not sort as its number.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, zweck::OrderBy(&RoomBooking::guests), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[order-value]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, zweck::OrderBy(&RoomBooking::price), zweck::WholeTable{}, Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
