// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field for text, which has no purpose there.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(const Customer& customer, AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::email, customer.email.Use<SendInvoice>())),
             Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-type]
absl::Status Ask(const Customer& customer, AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::email, customer.email)), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
