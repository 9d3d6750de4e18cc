// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key, as if it were Erase.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(store,
                                                           Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#else
// refused: zweck[erase-all-part]
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(store, "a").status();
}
#endif

}  // namespace acme
