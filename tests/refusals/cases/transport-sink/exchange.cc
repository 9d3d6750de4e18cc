// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An answer from where the record does not go.

#include "tests/refusals/policy.h"

namespace acme {

struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Brings what was ordered"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};

template <class S>
struct Line : OpenTransport<S> {
  using OpenTransport<S>::Send;
  absl::Status Send(const zweck::DoorKey&, std::string_view, std::string&);
};

#ifdef ACCEPT
absl::StatusOr<zweck::Body> Ask(const Customer& customer, Line<InvoiceMailer>& line) {
  return zweck::Exchange<InvoiceMailer>(customer, line);
}
#else
// refused: zweck[transport-sink]
absl::StatusOr<zweck::Body> Ask(const Customer& customer, Line<Courier>& line) {
  return zweck::Exchange<InvoiceMailer>(customer, line);
}
#endif

}  // namespace acme
