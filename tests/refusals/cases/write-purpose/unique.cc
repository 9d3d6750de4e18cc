// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A Unique field that is set tells whether another record has its value.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, absl::CivilDay day) {
  return zweck::Update<LetterTable, RoomBooking, SendInvoice>(store, day, "red",
                                                              zweck::Set(&RoomBooking::code, 4));
}
#else
// refused: zweck[write-purpose]
absl::Status Write(ChangedStore& store, absl::CivilDay day) {
  return zweck::Update<LetterTable, RoomBooking>(store, day, "red",
                                                 zweck::Set(&RoomBooking::code, 4));
}
#endif

}  // namespace acme
