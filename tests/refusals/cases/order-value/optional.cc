// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Orders by what may be absent.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, zweck::OrderBy(&Letter::pages),
                                                         Page{.limit = 10})
      .status();
}
#else
// refused: zweck[order-value]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, zweck::OrderBy(&Letter::note),
                                                         Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
