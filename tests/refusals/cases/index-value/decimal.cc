// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An index of a Decimal, whose text does not sort as its number.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, double, Is<kind::Count>, For<SendInvoice>, zweck::Indexed> item;
#else
  // refused: zweck[index-value]
  Field<1, zweck::Decimal<2>, Is<kind::Count>, For<SendInvoice>, zweck::Indexed> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
