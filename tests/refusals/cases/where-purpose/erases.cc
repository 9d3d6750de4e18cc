// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Erases by an address, for a purpose that it does not declare.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::email, "ada@acme.example")))
      .status();
}
#else
// refused: zweck[where-purpose]
absl::Status Tidy(SweptStore& store) {
  return zweck::EraseAll<LetterTable, Letter, ContactCustomer>(
             store, Where(zweck::Equals(&Letter::email, "ada@acme.example")))
      .status();
}
#endif

}  // namespace acme
