// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number for a key that is text.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "17").status();
}
#else
// refused: zweck[find-key-type]
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, 17).status();
}
#endif

}  // namespace acme
