// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A secret that is read from a store which does not seal.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(SealingStore& store) {
  return zweck::Find<InvoiceTable, Account>(store, 1).status();
}
#else
// refused: zweck[flow-secret]
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Account>(store, 1).status();
}
#endif

}  // namespace acme
