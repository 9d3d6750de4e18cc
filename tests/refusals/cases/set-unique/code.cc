// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Gives many records one value of a field that is Unique.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, RoomBooking, SendInvoice>(
             store, zweck::Set(&RoomBooking::area, 2.5F),
             Where(zweck::Equals(&RoomBooking::guests, 3)))
      .status();
}
#else
// refused: zweck[set-unique]
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, RoomBooking, SendInvoice>(
             store, zweck::Set(&RoomBooking::code, 17),
             Where(zweck::Equals(&RoomBooking::guests, 3)))
      .status();
}
#endif

}  // namespace acme
