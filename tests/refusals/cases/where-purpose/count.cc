// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Counts by an address for a purpose that it is not declared for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::StartsWith(&Letter::email, "ada@")))
      .status();
}
#else
// refused: zweck[where-purpose]
absl::Status Ask(AskedStore& store) {
  return zweck::Count<LetterTable, Letter, ContactCustomer>(
             store, Where(zweck::StartsWith(&Letter::email, "ada@")))
      .status();
}
#endif

}  // namespace acme
