// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A Secret that is a Lookup has no order.

#include "tests/refusals/policy.h"
#include "tests/refusals/questions.h"

namespace acme {

struct SealingAskedStore : AskedStore {
  static constexpr bool kSeals = true;
};

#ifdef ACCEPT
absl::Status Ask(SealingAskedStore& store) {
  return zweck::Count<LetterTable, Reader, SendInvoice>(store,
                                                        Where(zweck::Equals(&Reader::email, "a")))
      .status();
}
#else
// refused: zweck[where-field]
absl::Status Ask(SealingAskedStore& store) {
  return zweck::Count<LetterTable, Reader, SendInvoice>(
             store, Where(zweck::StartsWith(&Reader::email, "a")))
      .status();
}
#endif

}  // namespace acme
