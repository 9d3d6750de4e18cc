// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Orders by a member of another category.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, zweck::OrderBy(&Letter::number),
                                                         Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-category]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, zweck::OrderBy(&Customer::number),
                                                         Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
