// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Uses what was not read.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Read(AskedStore& store) {
  auto page = zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10});
  if (!page.ok()) return page.status();
  for (const auto& row : *page) static_cast<void>(row.Use(&Letter::email));
  return absl::OkStatus();
}
#else
// refused: zweck[partial-purpose]
// noted(gcc): zweck: Letter.email was not read from letter-table for contact-customer; it is declared for: send-invoice
absl::Status Read(AskedStore& store) {
  auto page = zweck::Select<LetterTable, Letter, ContactCustomer>(store, Page{.limit = 10});
  if (!page.ok()) return page.status();
  for (const auto& row : *page) static_cast<void>(row.Use(&Letter::email));
  return absl::OkStatus();
}
#endif

}  // namespace acme
