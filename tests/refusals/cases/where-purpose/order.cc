// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Orders by an address for a purpose that it is not declared for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, zweck::OrderBy(&Letter::email),
                                                         Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-purpose]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, ContactCustomer>(store, zweck::OrderBy(&Letter::email),
                                                             Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
