// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Asks a table for a purpose that it is not kept for.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, SendInvoice>(store, Page{.limit = 10}).status();
}
#else
// refused: zweck[where-sink]
absl::Status Ask(AskedStore& store) {
  return zweck::Select<LetterTable, Letter, Advertise>(store, Page{.limit = 10}).status();
}
#endif

}  // namespace acme
