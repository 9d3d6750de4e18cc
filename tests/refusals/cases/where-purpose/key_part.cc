// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Pages continue by each field of the key.

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
// refused: zweck[where-purpose]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, RoomBooking, ContactCustomer>(
             store, zweck::OrderBy(&RoomBooking::guests), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
