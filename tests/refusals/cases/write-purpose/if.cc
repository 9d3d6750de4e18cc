// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A condition tells whether the record meets it, and says for what.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, SendInvoice>(
      store, "a", zweck::Set(&Letter::pages, 2), zweck::If(zweck::Equals(&Letter::pages, 1)));
}
#else
// refused: zweck[write-purpose]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter>(store, "a", zweck::Set(&Letter::pages, 2),
                                            zweck::If(zweck::Equals(&Letter::pages, 1)));
}
#endif

}  // namespace acme
