// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A forbidden field of a category in a list.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>, SharedWith<MailCo>,
        Key, Subject>
      number;
  Field<2, std::vector<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>,
        SharedWith<MailCo>>
      to;
};
ZWECK_CATEGORY(Parcel, number, to);

#ifdef ACCEPT
absl::Status Keep(const Parcel& parcel, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(parcel, store);
}
#else
// refused: zweck[persist-purpose]
// noted(gcc): zweck: Address.street may not be persisted to contact-table; it is declared for: send-invoice
// noted(clang): zweck::internal::Fields<zweck::internal::FieldsIn<acme::Address, zweck::internal::DeclaredOnlyFor<zweck::For<acme::SendInvoice>>, zweck::Name<7>{"street"}
absl::Status Keep(const Parcel& parcel, OpenStore& store) {
  return zweck::Persist<ContactTable>(parcel, store);
}
#endif

}  // namespace acme
