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

#ifdef ACCEPT
std::size_t Length(const Form<SendInvoice>& form) { return form.text.Use<SendInvoice>().size(); }
#else
// refused: zweck[use-purpose]
// noted(gcc): zweck: Order.text may not be used for send-invoice; it is declared for: advertise
// noted(clang): acme::Form<acme::Advertise>, zweck::Name<5>{"text"}
std::size_t Length(const Form<Advertise>& form) { return form.text.Use<SendInvoice>().size(); }
#endif

}  // namespace acme
