// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A fraction for a key that is a whole number.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(SealingStore& store) {
  return zweck::Find<InvoiceTable, Account>(store, 17).status();
}
#else
// refused: zweck[find-key-type]
absl::Status Look(SealingStore& store) {
  return zweck::Find<InvoiceTable, Account>(store, 17.5).status();
}
#endif

}  // namespace acme
