// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Nothing for a value that may be absent.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::IsAbsent(&Letter::note)), Page{.limit = 10})
      .status();
}
#else
// refused: zweck[where-type]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(
             store, Where(zweck::Equals(&Letter::note, std::nullopt)), Page{.limit = 10})
      .status();
}
#endif

}  // namespace acme
