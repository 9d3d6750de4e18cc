// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A stream in the place of a store.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused: zweck[flow-store]
absl::Status Look(std::string& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "C-1").status();
}
#endif

}  // namespace acme
