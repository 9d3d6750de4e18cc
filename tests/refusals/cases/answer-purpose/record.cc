// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record with a field that may not be used for it.
// lines: 12

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Portal {
  static constexpr zweck::SinkInfo kInfo{.id = "portal", .description = "What customers see"};
  using Purposes = For<SendInvoice>;
  using Recipient = MailCo;
};
#else
// refused: zweck[answer-purpose]
// noted(gcc): zweck: Customer.orders may not be in an answer to portal for contact-customer; it is declared for: send-invoice
// noted(gcc): Address.street may not be in an answer to portal for contact-customer; it is declared for: send-invoice
// noted(clang): zweck::internal::FieldsIn<acme::Customer, zweck::internal::NotAnsweredFor<zweck::For<acme::ContactCustomer>, zweck::For<acme::SendInvoice>>, zweck::Name<7>{"orders"}
// c++26: Customer.orders may not be in an answer to portal for contact-customer; it is declared for: send-invoice
struct Portal {
  static constexpr zweck::SinkInfo kInfo{.id = "portal", .description = "What customers see"};
  using Purposes = For<ContactCustomer>;
  using Recipient = MailCo;
};
#endif

absl::StatusOr<zweck::AnswerTo<Portal>> Show(const Customer& customer) {
  return zweck::Answer<Portal>(customer);
}

}  // namespace acme
