// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A function that gives no status.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::ForEach<InvoiceTable, Customer>(store,
                                                [](const Customer&) { return absl::OkStatus(); });
}
#else
// refused: zweck[for-each-callback]
absl::Status Look(OpenStore& store) {
  return zweck::ForEach<InvoiceTable, Customer>(store, [](const Customer&) {});
}
#endif

}  // namespace acme
