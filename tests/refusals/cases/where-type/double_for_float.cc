// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A double would be rounded to a float.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, Where(zweck::After(&RoomBooking::area, 1.5F)), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-type]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, SendInvoice>(
             store, Where(zweck::After(&RoomBooking::area, 1.5)), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
