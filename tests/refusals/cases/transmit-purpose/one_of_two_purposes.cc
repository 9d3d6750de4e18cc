// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A sink with two purposes takes only what declares both.

#include "tests/refusals/policy.h"

namespace acme {

struct Reminder {
  static constexpr zweck::SinkInfo kInfo{.id = "reminder", .description = "Reminds of invoices"};
  using Purposes = For<SendInvoice, ContactCustomer>;
  using Recipient = MailCo;
};

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::EmailAddress>, For<ContactCustomer, SendInvoice>,
        SharedWith<MailCo>>
      email;
#else
  // refused: zweck[transmit-purpose]
  // noted(gcc): zweck: Order.email may not be transmitted to reminder for contact-customer; it is declared for: send-invoice
  // noted(clang): zweck::internal::FieldsIn<acme::Note, zweck::internal::NotDeclaredFor<zweck::For<acme::ContactCustomer>, zweck::For<acme::SendInvoice>>, zweck::Name<6>{"email"}
  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, SharedWith<MailCo>> email;
#endif
};
ZWECK_CATEGORY(Note, email);

absl::Status Send(const Note& note, OpenTransport<Reminder>& transport) {
  return zweck::Transmit<Reminder>(note, transport);
}

}  // namespace acme
