// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes on a condition about an address, for a purpose that it is not declared for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, SendInvoice>(
      store, "a", zweck::Set(&Letter::pages, 2),
      zweck::If(zweck::Equals(&Letter::email, "ada@example.com")));
}
#else
// refused: zweck[where-purpose]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, ContactCustomer>(
      store, "a", zweck::Set(&Letter::pages, 2),
      zweck::If(zweck::Equals(&Letter::email, "ada@example.com")));
}
#endif

}  // namespace acme
