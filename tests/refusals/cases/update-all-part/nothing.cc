// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Nothing is set.

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
// refused: zweck[update-all-part]
absl::Status Write(SweptStore& store) {
  return zweck::UpdateAll<LetterTable, Letter, SendInvoice>(store,
                                                            Where(zweck::Equals(&Letter::pages, 1)))
      .status();
}
#endif

}  // namespace acme
