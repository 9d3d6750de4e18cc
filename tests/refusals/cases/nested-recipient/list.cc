// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Of several recipients in a list, each is asked for, but for the controller.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Address>, Is<kind::PostalAddress>, For<SendInvoice>,
        SharedWith<Acme, MailCo>>
      to;
};
ZWECK_CATEGORY(Order, to);
#else
// refused: zweck[nested-recipient]
// noted: zweck::SharedWith<acme::AdsCo>
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Address>, Is<kind::PostalAddress>, For<SendInvoice>,
        SharedWith<Acme, MailCo, AdsCo>>
      to;
};
ZWECK_CATEGORY(Order, to);
#endif

}  // namespace acme
