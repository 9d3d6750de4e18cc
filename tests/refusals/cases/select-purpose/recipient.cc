// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient for a purpose.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10}).status();
}
#else
// refused: zweck[select-purpose]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, MailCo>(store, Page{.limit = 10}).status();
}
#endif

}  // namespace acme
