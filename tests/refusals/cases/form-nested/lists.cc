// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list, and a category that may be missing, as a form.

#include "tests/refusals/policy.h"

namespace acme {

struct MailerApi {
  using ForSink = InvoiceMailer;
  static constexpr bool kSeals = true;
  static constexpr zweck::WireFormat kFormat = zweck::WireFormat::kForm;
  absl::Status Send(const zweck::DoorKey&, std::string_view);
};

#ifdef ACCEPT
using Items = std::string;
using To = std::optional<std::string>;
#else
using Items = std::vector<std::string>;
using To = std::optional<Address>;
#endif

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>, SharedWith<MailCo>> number;
  Field<2, Items, Is<kind::MessageSubject>, For<SendInvoice>, SharedWith<MailCo>> items;
  Field<3, To, Is<kind::PostalAddress>, For<SendInvoice>, SharedWith<MailCo>> to;
};
ZWECK_CATEGORY(Parcel, number, items, to);

// refused: zweck[form-nested]
// noted(gcc): zweck: Order.items, .to is a list or a category
// noted(clang): zweck::internal::FieldsIn<acme::Parcel, zweck::internal::NotOneValue, zweck::Name<6>{"items"}, zweck::Name<3>{"to"}
absl::Status Send(const Parcel& parcel, MailerApi& mailer) {
  return zweck::Transmit<InvoiceMailer>(parcel, mailer);
}

}  // namespace acme
