// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that is gone before it is sent.

#include "tests/refusals/policy.h"

namespace acme {

Customer Load();

#ifdef ACCEPT
absl::Status Send(OpenTransport<InvoiceMailer>& transport) {
  const Customer customer = Load();
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(customer), transport);
}
#else
// refused: zweck[minimize-temporary]
absl::Status Send(OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(zweck::Minimize<InvoiceMailer>(Load()), transport);
}
#endif

}  // namespace acme
