// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text that is persisted without a category.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer, store);
}
#else
// refused: zweck[flow-category]
absl::Status Keep(const Customer& customer, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(customer.email.Use<SendInvoice>(), store);
}
#endif

}  // namespace acme
