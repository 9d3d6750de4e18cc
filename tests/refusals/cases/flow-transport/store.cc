// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A store in the place of a transport.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused: zweck[flow-transport]
absl::Status Send(const Customer& customer, OpenStore& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#endif

}  // namespace acme
