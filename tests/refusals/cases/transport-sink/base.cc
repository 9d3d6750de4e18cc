// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What was opened for the base of a sink.

#include "tests/refusals/policy.h"

namespace acme {

struct Reminders : InvoiceMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "reminders", .description = "Reminds of invoices"};
};

#ifdef ACCEPT
absl::Status Send(const Customer& customer, OpenTransport<Reminders>& transport) {
  return zweck::Transmit<Reminders>(customer, transport);
}
#else
// refused: zweck[transport-sink]
absl::Status Send(const Customer& customer, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<Reminders>(customer, transport);
}
#endif

}  // namespace acme
