// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A forbidden field two categories down.

#include "tests/refusals/policy.h"

namespace acme {

struct ContactMailer {
  static constexpr zweck::SinkInfo kInfo{.id = "contact-mailer", .description = "Sends letters"};
  using Purposes = For<ContactCustomer>;
  using Recipient = MailCo;
};

struct Box {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Box, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      to;
};
ZWECK_CATEGORY(Box, to);

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>,
        Key>
      number;
  Field<2, std::vector<Box>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      to;
};
ZWECK_CATEGORY(Parcel, number, to);

#ifdef ACCEPT
absl::Status Send(const Parcel& parcel, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(parcel, transport);
}
#else
// refused: zweck[transmit-purpose]
// noted(gcc): zweck: Address.street may not be transmitted to contact-mailer for contact-customer; it is declared for: send-invoice
// noted(clang): zweck::internal::Fields<zweck::internal::FieldsIn<acme::Address, zweck::internal::NotDeclaredFor<zweck::For<acme::ContactCustomer>, zweck::For<acme::SendInvoice>>, zweck::Name<7>{"street"}
absl::Status Send(const Parcel& parcel, OpenTransport<ContactMailer>& transport) {
  return zweck::Transmit<ContactMailer>(parcel, transport);
}
#endif

}  // namespace acme
