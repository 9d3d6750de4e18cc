// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A Unique field tells whether another record has its value.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, const RoomBooking& booking) {
  return zweck::Persist<LetterTable, SendInvoice>(booking, store);
}
#else
// refused: zweck[write-purpose]
absl::Status Write(ChangedStore& store, const RoomBooking& booking) {
  return zweck::Persist<LetterTable>(booking, store);
}
#endif

}  // namespace acme
