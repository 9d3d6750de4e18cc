// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Erases by a field without an index.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::copies, 1)), zweck::WholeTable{})
      .status();
}
#else
// refused: zweck[where-index]
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(store,
                                                           Where(zweck::Equals(&Letter::copies, 1)))
      .status();
}
#endif

}  // namespace acme
