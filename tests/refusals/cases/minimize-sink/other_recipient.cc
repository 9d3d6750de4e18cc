// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that was cut down for another recipient.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(customer), transport);
}
#else
// refused: zweck[minimize-sink]
absl::Status Send(const Customer& customer, OpenTransport<AdServer>& transport) {
  return zweck::Transmit<AdServer>(zweck::Minimize<InvoiceMailer>(customer), transport);
}
#endif

}  // namespace acme
