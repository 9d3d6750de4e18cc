// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text that is cut down.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(customer), transport);
}
#else
// refused: zweck[flow-category]
absl::Status Send(const std::string& text, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(text), transport);
}
#endif

}  // namespace acme
