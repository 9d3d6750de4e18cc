// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks by a field without an index.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store,
                                                         Where(zweck::Equals(&Letter::copies, 2)),
                                                         zweck::WholeTable{}, Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-index]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::copies, 2)), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
