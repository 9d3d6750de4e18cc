// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A nested category of customer data.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::optional<Address>, Is<kind::CustomerData>> item;
#else
  // refused: zweck[kind-withheld]
  Field<1, std::optional<Address>, Is<kind::CustomerData>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
