// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Gives many records one key.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

#ifdef ACCEPT
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, Letter, SendInvoice>(store, zweck::Set(&Letter::copies, 2),
                                                            Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#else
// refused: zweck[set-key]
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, Letter, SendInvoice>(store, zweck::Set(&Letter::number, "b"),
                                                            Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#endif

}  // namespace acme
