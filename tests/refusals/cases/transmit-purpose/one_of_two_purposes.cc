// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A sink with two purposes takes only what declares both.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Why = For<ContactCustomer, SendInvoice>;
#else
using Why = For<SendInvoice>;
#endif

struct Reminder {
  static constexpr zweck::SinkInfo kInfo{.id = "reminder", .description = "Reminds of invoices"};
  using Purposes = For<SendInvoice, ContactCustomer>;
  using Recipient = MailCo;
};

struct Note {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Note, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::EmailAddress>, Why, SharedWith<MailCo>> email;
};
ZWECK_CATEGORY(Note, email);

absl::Status Send(const Note& note, OpenTransport& transport) {
  return zweck::Transmit<Reminder>(note, transport);
}

// refused: zweck[transmit-purpose]
// noted: zweck::check::Of<acme::Note, zweck::check::NotDeclaredFor<zweck::For<acme::ContactCustomer>, zweck::For<acme::SendInvoice>>, zweck::Name<6>{"email"}

}  // namespace acme
