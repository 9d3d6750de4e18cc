// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A third party to whom no field may go.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Brings invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};
#else
// refused: zweck[flow-recipient]
// noted(gcc): zweck: Customer.number, .email, .address, .orders is not shared with ads-co, to which courier belongs
// noted(clang): acme::Courier, acme::AdsCo, zweck::internal::Fields<zweck::internal::FieldsIn<acme::Customer, zweck::internal::NotSharedWithRecipient, zweck::Name<7>{"number"}
struct Courier {
  static constexpr zweck::SinkInfo kInfo{.id = "courier", .description = "Brings invoices"};
  using Purposes = For<SendInvoice>;
  using Recipient = AdsCo;
};
#endif

absl::Status Send(const Customer& customer, OpenTransport<Courier>& transport) {
  return zweck::Transmit<Courier>(customer, transport);
}

}  // namespace acme
