// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What may not be kept in a table is not looked for there.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused: zweck[persist-purpose]
absl::Status Look(OpenStore& store) {
  return zweck::Find<ContactTable, Customer>(store, "C-1").status();
}
#endif

}  // namespace acme
