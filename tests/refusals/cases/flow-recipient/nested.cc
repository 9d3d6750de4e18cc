// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of a nested category that may not go to a processor.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Shared = SharedWith<MailCo>;
#else
// refused: zweck[flow-recipient]
// noted(gcc): zweck: Order.to is not shared with mail-co, to which invoice-mailer belongs
// noted(clang): zweck::internal::Fields<zweck::internal::FieldsIn<acme::Box, zweck::internal::NotSharedWithRecipient, zweck::Name<3>{"to"}
using Shared = SharedWith<Acme>;
#endif

struct Box {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Box, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        Shared>
      to;
  Field<2, std::string, Is<kind::FreeText>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>>
      note;
};
ZWECK_CATEGORY(Box, to, note);

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>,
        Key, Subject>
      number;
  Field<2, Box, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>> to;
};
ZWECK_CATEGORY(Parcel, number, to);

absl::Status Send(const Parcel& parcel, OpenTransport<InvoiceMailer>& transport) {
  return zweck::Transmit<InvoiceMailer>(parcel, transport);
}

}  // namespace acme
