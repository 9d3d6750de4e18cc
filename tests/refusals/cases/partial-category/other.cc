// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Uses a member of another category.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Read(AskedStore& store) {
  auto page = zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10});
  if (!page.ok()) return page.status();
  for (const auto& row : *page) static_cast<void>(row.Use(&Letter::number));
  return absl::OkStatus();
}
#else
// refused: zweck[partial-category]
absl::Status Read(AskedStore& store) {
  auto page = zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10});
  if (!page.ok()) return page.status();
  for (const auto& row : *page) static_cast<void>(row.Use(&Customer::number));
  return absl::OkStatus();
}
#endif

}  // namespace acme
