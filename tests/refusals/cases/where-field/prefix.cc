// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number begins with nothing.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::StartsWith(&Letter::number, "17")), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::StartsWith(&Letter::pages, 17)), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
