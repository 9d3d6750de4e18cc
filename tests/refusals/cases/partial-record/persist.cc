// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keeps what was read in part as if it were whole.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Letter& letter, AskedStore& store) {
  return zweck::Persist<LetterTable>(letter, store);
}
#else
// refused: zweck[partial-record]
absl::Status Keep(const zweck::Partial<LetterTable, Letter, SendInvoice>& row, AskedStore& store) {
  return zweck::Persist<LetterTable>(row, store);
}
#endif

}  // namespace acme
