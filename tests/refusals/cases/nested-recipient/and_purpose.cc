// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that names a purpose and a recipient in vain.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice>> to;
};
ZWECK_CATEGORY(Order, to);
#else
// refused: zweck[nested-recipient]
// refused: zweck[nested-purpose]
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<Advertise>, SharedWith<AdsCo>> to;
};
ZWECK_CATEGORY(Order, to);
#endif

}  // namespace acme
