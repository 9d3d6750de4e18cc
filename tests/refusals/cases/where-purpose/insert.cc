// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tells whether a room is booked, for a purpose that it is not declared for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, const RoomBooking& booking) {
  return zweck::InsertOrKeep<LetterTable, SendInvoice>(booking, store).status();
}
#else
// refused: zweck[where-purpose]
absl::Status Write(ChangedStore& store, const RoomBooking& booking) {
  return zweck::InsertOrKeep<LetterTable, ContactCustomer>(booking, store).status();
}
#endif

}  // namespace acme
