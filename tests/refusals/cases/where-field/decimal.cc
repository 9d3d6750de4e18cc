// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A Decimal is stored as text, which is another one once it has more digits.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, Where(zweck::Equals(&RoomBooking::guests, 2)), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, Where(zweck::Equals(&RoomBooking::price, zweck::Decimal<2>::Of(100))),
             zweck::WholeTable{}, Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
