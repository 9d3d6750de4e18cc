// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// No two fractions are surely equal.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Between(&Letter::weight, 1.5, 2)), zweck::WholeTable{},
             Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store,
                                                         Where(zweck::Equals(&Letter::weight, 1.5)),
                                                         zweck::WholeTable{}, Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
