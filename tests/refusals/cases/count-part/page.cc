// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Counts a page.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, SendInvoice>(store,
                                                        Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#else
// refused: zweck[count-part]
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::pages, 1)), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
