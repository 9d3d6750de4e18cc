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
  using Erasure = zweck::NotErasable<"its time is short, GDPR Art. 17(3)(b)">;

  Field<1, std::string, Is<kind::MessageSubject>, For<P>> text;
};
template <class P>
ZWECK_CATEGORY((Form<P>), text);

#ifdef ACCEPT
absl::Status Keep(const Form<SendInvoice>& form, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(form, store);
}
#else
// refused: zweck[persist-purpose]
// noted(gcc): zweck: Order.text may not be persisted to invoice-table; it is declared for: advertise
// noted(clang): zweck::internal::FieldsIn<acme::Form<acme::Advertise>,
// noted(clang): zweck::Name<5>{"text"}
absl::Status Keep(const Form<Advertise>& form, OpenStore& store) {
  return zweck::Persist<InvoiceTable>(form, store);
}
#endif

}  // namespace acme
