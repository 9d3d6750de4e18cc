// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is set stands behind the condition.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, SendInvoice>(
      store, "a", zweck::Set(&Letter::pages, 2), zweck::If(zweck::Equals(&Letter::pages, 1)));
}
#else
// refused: zweck[update-part]
absl::Status Write(ChangedStore& store) {
  return zweck::Update<LetterTable, Letter, SendInvoice>(
      store, "a", zweck::If(zweck::Equals(&Letter::pages, 1)), zweck::Set(&Letter::pages, 2));
}
#endif

}  // namespace acme
