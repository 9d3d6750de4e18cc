// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Erases everything, without saying so.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(store, zweck::WholeTable{}).status();
}
#else
// refused: zweck[where-index]
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(store).status();
}
#endif

}  // namespace acme
