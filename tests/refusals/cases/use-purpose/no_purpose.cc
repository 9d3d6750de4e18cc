// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is held, and declares no purpose.

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
std::size_t Length(const Order& order) { return order.number.Use<SendInvoice>().size(); }
#else
// refused: zweck[use-purpose]
// noted(gcc): zweck: Order.held may not be used for send-invoice; it is declared for: nothing
// noted(clang): acme::SendInvoice, zweck::For<>
// c++26: zweck: Order.held may not be used for send-invoice; it is declared for: nothing. Run
std::size_t Length(const Order& order) { return order.held.Use<SendInvoice>().size(); }
#endif

}  // namespace acme
