// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text in the place of a transport.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused: zweck[flow-transport]
absl::Status Send(const Customer& customer, std::string& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#endif

}  // namespace acme
