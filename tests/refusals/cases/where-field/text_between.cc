// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The order of text is that of its bytes, which is nobody's.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Between(&Letter::pages, 1, 2)), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Between(&Letter::number, "a", "b")), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
