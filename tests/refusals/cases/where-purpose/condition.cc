// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks by an address for a purpose that it is not declared for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::email, "ada@example.com")), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-purpose]
// noted(gcc): zweck: Letter.email may not be used in a question to letter-table for contact-customer; it is declared for: send-invoice
// noted(clang): FieldMayBeAskedFor<zweck::internal::FieldOf<acme::Letter, zweck::Name<6>{"email"}>, acme::LetterTable, acme::ContactCustomer, zweck::For<acme::SendInvoice>>
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, ContactCustomer>(
             store, Where(zweck::Equals(&Letter::email, "ada@example.com")), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
