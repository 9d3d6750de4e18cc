// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Erases for no purpose.

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
// refused: zweck[select-purpose]
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter>(store, Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#endif

}  // namespace acme
