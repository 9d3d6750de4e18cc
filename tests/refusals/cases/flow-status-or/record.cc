// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What may be a record, and may be an error: as FromJson gives it.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const absl::StatusOr<Customer>& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(*customer, store);
}
#else
// refused: zweck[flow-status-or]
// noted: ArgumentIsNoStatusOr
absl::Status Keep(const absl::StatusOr<Customer>& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#endif

}  // namespace acme
