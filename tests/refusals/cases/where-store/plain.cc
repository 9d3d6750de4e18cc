// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks a store that answers no questions.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10}).status();
}
#else
// refused: zweck[where-store]
absl::Status Ask(OpenStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10}).status();
}
#endif

}  // namespace acme
