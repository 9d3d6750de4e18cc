// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient that may have nothing of the record.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(customer), transport);
}
#else
// refused: zweck[minimize-empty]
// noted: acme::Customer, acme::AdServer
absl::Status Send(const Customer& customer, OpenTransport<AdServer>& transport) {
  return zweck::Transmit<AdServer>(zweck::Minimize<AdServer>(customer), transport);
}
#endif

}  // namespace acme
