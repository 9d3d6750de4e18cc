// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The category in front of the sink, where all are read.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::ForEach<InvoiceTable, Customer>(store,
                                                [](const Customer&) { return absl::OkStatus(); });
}
#else
// refused: zweck[flow-swapped]
absl::Status Look(OpenStore& store) {
  return zweck::ForEach<Customer, InvoiceTable>(store,
                                                [](const Customer&) { return absl::OkStatus(); });
}
#endif

}  // namespace acme
