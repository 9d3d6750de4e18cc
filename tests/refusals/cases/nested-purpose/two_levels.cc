// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A purpose that the category between names in vain, and one that the outermost does.

#include "tests/refusals/policy.h"

namespace acme {

struct Parcel {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Parcel, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice>> to;
};
ZWECK_CATEGORY(Parcel, to);

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Parcel>, Is<kind::OrderId>, For<SendInvoice>> parcels;
};
ZWECK_CATEGORY(Order, parcels);
#else
// refused: zweck[nested-purpose]
// noted: acme::Parcel, zweck::For<acme::ContactCustomer>
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::vector<Parcel>, Is<kind::OrderId>, For<SendInvoice, ContactCustomer>> parcels;
};
ZWECK_CATEGORY(Order, parcels);
#endif

}  // namespace acme
