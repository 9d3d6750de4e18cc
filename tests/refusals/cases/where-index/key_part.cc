// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Only the field of a key with the lowest number has its index.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, Where(zweck::Equals(&RoomBooking::room, "blue")), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-index]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, Where(zweck::Equals(&RoomBooking::day, absl::CivilDay(2026, 11, 29))),
             Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
