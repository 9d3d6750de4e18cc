// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field for a key, which has no purpose there.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Look(const Customer& customer, OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, customer.number.Use<SendInvoice>()).status();
}
#else
// refused: zweck[find-key-type]
absl::Status Look(const Customer& customer, OpenStore& store) {
  return zweck::Find<InvoiceTable, Customer>(store, customer.number).status();
}
#endif

}  // namespace acme
