// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What may be a store, and may be an error.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, absl::StatusOr<OpenStore>& store) {
  return zweck::Persist<InvoiceTable>(customer, *store);
}
#else
// refused: zweck[flow-status-or]
absl::Status Keep(const Customer& customer, absl::StatusOr<OpenStore>& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#endif

}  // namespace acme
