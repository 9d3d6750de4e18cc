// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The category in front of the sink.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, "C-1").status();
}
#else
// refused: zweck[flow-swapped]
// noted: SinkStandsInFrontOfCategory<acme::Customer, acme::InvoiceTable>
absl::Status Look(OpenStore& store) {
  return zweck::Find<Customer, InvoiceTable>(store, "C-1").status();
}
#endif

}  // namespace acme
