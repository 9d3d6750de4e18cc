// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text that is transmitted without a category.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused: zweck[flow-category]
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer.email.Use<SendInvoice>(), transport);
}
#endif

}  // namespace acme
