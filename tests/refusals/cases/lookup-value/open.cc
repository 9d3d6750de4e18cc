// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the store can read needs no hash.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::SharedSecret>, For<SendInvoice>, zweck::Indexed> item;
#else
  // refused: zweck[lookup-value]
  Field<1, std::string, Is<kind::SharedSecret>, For<SendInvoice>, zweck::Lookup> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
