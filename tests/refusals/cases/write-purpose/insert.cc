// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Insert tells whether the key is there, and says for what.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::Insert<LetterTable, SendInvoice>(letter, store);
}
#else
// refused: zweck[write-purpose]
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::Insert<LetterTable>(letter, store);
}
#endif

}  // namespace acme
