// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Counts a whole table.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, SendInvoice>(store, zweck::WholeTable{}).status();
}
#else
// refused: zweck[where-index]
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, SendInvoice>(store).status();
}
#endif

}  // namespace acme
