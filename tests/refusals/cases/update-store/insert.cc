// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The same for Insert.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(ChangedStore& store, const Letter& letter) {
  return zweck::Insert<LetterTable, SendInvoice>(letter, store);
}
#else
// refused: zweck[update-store]
absl::Status Write(AskedStore& store, const Letter& letter) {
  return zweck::Insert<LetterTable, SendInvoice>(letter, store);
}
#endif

}  // namespace acme
