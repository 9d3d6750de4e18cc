// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A transport that was opened for another sink.

#include "tests/refusals/policy.h"

namespace acme {

struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Brings what was ordered"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#else
// refused: zweck[transport-sink]: this transport was opened for another sink. Open one for
// noted(gcc): TransportIsOpenedFor<acme::Courier, acme::InvoiceMailer>
absl::Status Send(const Customer& customer, OpenTransport<Courier>& transport) {
  return zweck::Transmit<InvoiceMailer>(customer, transport);
}
#endif

}  // namespace acme
