// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What may not be kept in a table is not erased there.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Forget(OpenStore& store) {
  return zweck::Erase<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused: zweck[persist-purpose]
absl::Status Forget(OpenStore& store) {
  return zweck::Erase<ContactTable, Customer>(store, "C-1").status();
}
#endif

}  // namespace acme
