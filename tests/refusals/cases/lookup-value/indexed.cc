// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is Indexed is not sealed, also in a category that is.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using AtRest = zweck::Sealed;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, zweck::Lookup> item;
#else
  // refused: zweck[lookup-value]
  Field<1, std::string, Is<kind::EmailAddress>, For<SendInvoice>, zweck::Indexed, zweck::Lookup>
      item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
