// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Only text and bytes have a hash.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using AtRest = zweck::Sealed;

#ifdef ACCEPT
  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>> item;
#else
  // refused: zweck[lookup-value]
  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>, zweck::Lookup> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
