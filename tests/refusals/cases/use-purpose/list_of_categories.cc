// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of a category in a list.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::OrderId>, For<SendInvoice>> number;
  Field<2, std::string, Is<kind::CustomerData>> held;
  Field<3, std::optional<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>> to;
  Field<4, std::vector<Address>, Is<kind::PostalAddress>, For<SendInvoice, ContactCustomer>> via;
};
ZWECK_CATEGORY(Order, number, held, to, via);

#ifdef ACCEPT
void Each(const Order& order) {
  for (const Address& address : order.via.Use<ContactCustomer>()) {
    (void)address.city.Use<ContactCustomer>();
  }
}
#else
// refused: zweck[use-purpose]
void Each(const Order& order) {
  for (const Address& address : order.via.Use<ContactCustomer>()) {
    (void)address.street.Use<ContactCustomer>();
  }
}
#endif

}  // namespace acme
