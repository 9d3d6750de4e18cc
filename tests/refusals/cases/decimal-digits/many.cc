// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// More digits than 64 bits have.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, zweck::Decimal<18>, Is<kind::Money>, For<SendInvoice>> item;
#else
  // refused: zweck[decimal-digits]
  Field<1, zweck::Decimal<19>, Is<kind::Money>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
