// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A form that was filled in for another purpose.

#include "tests/refusals/policy.h"

namespace acme {

template <class P>
struct Form {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Form, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, Is<kind::MessageSubject>, For<P>> text;
};
template <class P>
ZWECK_CATEGORY((Form<P>), text);

struct Shed {
  static constexpr zweck::SinkInfo kInfo{.id = "shed", .description = "Where things go"};
  using Purposes = For<SendInvoice>;
  using Recipient = Acme;
};

#ifdef ACCEPT
absl::Status Send(const Form<SendInvoice>& form, OpenTransport<Shed>& transport) {
  return zweck::Transmit<Shed>(form, transport);
}
#else
// refused: zweck[transmit-purpose]
// noted(gcc): zweck: Order.text may not be transmitted to shed for send-invoice; it is declared for: advertise
// noted(clang): zweck::internal::FieldsIn<acme::Form<acme::Advertise>,
// noted(clang): zweck::Name<5>{"text"}
absl::Status Send(const Form<Advertise>& form, OpenTransport<Shed>& transport) {
  return zweck::Transmit<Shed>(form, transport);
}
#endif

}  // namespace acme
