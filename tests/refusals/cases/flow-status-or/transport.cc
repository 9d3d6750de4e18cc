// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What may be a transport, and may be an error.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer,
                  absl::StatusOr<OpenTransport<InvoiceMailer>>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, *transport);
}
#else
// refused: zweck[flow-status-or]
absl::Status Send(const Customer& customer,
                  absl::StatusOr<OpenTransport<InvoiceMailer>>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#endif

}  // namespace acme
