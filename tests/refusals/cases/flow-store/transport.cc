// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A transport in the place of a store.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[flow-store]
absl::Status Keep(const Customer& customer, OpenTransport<InvoiceMailer>& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#endif

}  // namespace acme
