// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A record that another nests, whole: the function could do nothing with it.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      to;
};
ZWECK_CATEGORY(Parcel, to);

void Send(const Parcel& parcel) {
#ifdef ACCEPT
  const std::optional<Address>& to = parcel.to.Use<SendInvoice>();
  if (to) zweck::Disclose<InvoiceMailer>(to->street, to->city, [](const auto&, const auto&) {});
#else
  // refused: zweck[disclose-nested]
  // noted(gcc): zweck: Order.to is a record, whose fields go to invoice-mailer one by one
  // noted(clang): zweck::internal::FieldsIn<acme::Parcel, zweck::internal::Nests, zweck::Name<3>{"to"}
  zweck::Disclose<InvoiceMailer>(parcel.to, [](const std::optional<Address>&) {});
#endif
}

}  // namespace acme
