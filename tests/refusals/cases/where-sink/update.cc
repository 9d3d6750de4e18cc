// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes on a condition, for a purpose that the table is not kept for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, SendInvoice>(
      store, "a", zweck::Set(&Letter::pages, 2), zweck::If(zweck::Equals(&Letter::pages, 1)));
}
#else
// refused: zweck[where-sink]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, Advertise>(store, "a", zweck::Set(&Letter::pages, 2),
                                                       zweck::If(zweck::Equals(&Letter::pages, 1)));
}
#endif

}  // namespace acme
