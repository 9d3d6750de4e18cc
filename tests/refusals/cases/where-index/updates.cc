// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Updates by a field without an index.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, Letter, SendInvoice>(
             store, zweck::Set(&Letter::pages, 2), Where(zweck::Equals(&Letter::copies, 1)),
             zweck::WholeTable{})
      .status();
}
#else
// refused: zweck[where-index]
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, Letter, SendInvoice>(
             store, zweck::Set(&Letter::pages, 2), Where(zweck::Equals(&Letter::copies, 1)))
      .status();
}
#endif

}  // namespace acme
