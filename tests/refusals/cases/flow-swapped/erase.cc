// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The category in front of the sink, where something is erased.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(OpenStore& store) {
  return zweck::Erase<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused: zweck[flow-swapped]
absl::Status Forget(OpenStore& store) {
  return zweck::Erase<Customer, InvoiceTable>(store, "C-1").status();
}
#endif

}  // namespace acme
