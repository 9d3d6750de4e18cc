// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// So does InsertOrKeep.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::InsertOrKeep<LetterTable, SendInvoice>(letter, store).status();
}
#else
// refused: zweck[write-purpose]
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::InsertOrKeep<LetterTable>(letter, store).status();
}
#endif

}  // namespace acme
