// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A message from two fields, one of which may not be used for it.
// lines: 15

#include "tests/refusals/policy.h"

namespace acme {

struct ContactMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-mailer", .description = "Sends letters"};
  using Purposes = For<ContactCustomer>;
  using Recipient = MailCo;
};

#ifdef ACCEPT
int Send(const Customer& customer) {
  return zweck::Disclose<ContactMailer>(
      customer.email, [](const std::string& to) { return static_cast<int>(to.size()); });
}
#else
// refused: zweck[disclose-purpose]
// noted(gcc): zweck: Customer.orders may not be disclosed to contact-mailer for contact-customer; it is declared for: send-invoice
// noted(clang): zweck::internal::FieldsIn<acme::Customer, zweck::internal::NotDisclosedFor<zweck::For<acme::ContactCustomer>, zweck::For<acme::SendInvoice>>, zweck::Name<7>{"orders"}
// c++26: zweck: Customer.orders may not be disclosed to contact-mailer for contact-customer; it is declared for: send-invoice. Run: zweck explain disclose-purpose
int Send(const Customer& customer) {
  return zweck::Disclose<ContactMailer>(
      customer.email, customer.orders,
      [](const std::string& to, int orders) { return static_cast<int>(to.size()) + orders; });
}
#endif

}  // namespace acme
