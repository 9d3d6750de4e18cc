// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address to advertise with, and nothing in it is for that.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>> to;
};
ZWECK_CATEGORY(Order, to);
#else
// refused: zweck[nested-purpose]
// noted: Name<3>{"to"}, acme::Address, zweck::For<acme::Advertise>
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice, Advertise>> to;
};
ZWECK_CATEGORY(Order, to);
#endif

}  // namespace acme
