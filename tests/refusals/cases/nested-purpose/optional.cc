// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An account that may be missing.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Account>, Is<kind::PostalAddress>, For<SendInvoice>> to;
};
ZWECK_CATEGORY(Order, to);
#else
// refused: zweck[nested-purpose]
// noted: acme::Account, zweck::For<acme::ContactCustomer>
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Account>, Is<kind::PostalAddress>, For<ContactCustomer, SendInvoice>> to;
};
ZWECK_CATEGORY(Order, to);
#endif

}  // namespace acme
