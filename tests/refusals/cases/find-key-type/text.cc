// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text for a key that is a number.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(SealingStore& store) {
  return zweck::Erase<InvoiceTable, Account>(store, 17).status();
}
#else
// refused: zweck[find-key-type]
absl::Status Forget(SealingStore& store) {
  return zweck::Erase<InvoiceTable, Account>(store, "17").status();
}
#endif

}  // namespace acme
