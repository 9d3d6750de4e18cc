// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list is no value to be equal to.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::SharedSecret>, For<SendInvoice>, Secret, zweck::Lookup> item;
#else
  // refused: zweck[lookup-value]
  Field<1, std::vector<int>, Is<kind::SharedSecret>, For<SendInvoice>, zweck::Lookup> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
