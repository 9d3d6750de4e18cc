// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address that ads-co may have, and nothing in it is shared with ads-co.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice>, SharedWith<MailCo>> to;
};
ZWECK_CATEGORY(Order, to);
#else
// refused: zweck[nested-recipient]
// noted: Name<3>{"to"}, acme::Address, zweck::SharedWith<acme::AdsCo>
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice>, SharedWith<MailCo, AdsCo>> to;
};
ZWECK_CATEGORY(Order, to);
#endif

}  // namespace acme
