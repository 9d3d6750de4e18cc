// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What may not be kept in a table is not listed there.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::ForEach<InvoiceTable, Customer>(store,
                                                [](const Customer&) { return absl::OkStatus(); });
}
#else
// refused: zweck[persist-purpose]
absl::Status Look(OpenStore& store) {
  return zweck::ForEach<ContactTable, Customer>(store,
                                                [](const Customer&) { return absl::OkStatus(); });
}
#endif

}  // namespace acme
