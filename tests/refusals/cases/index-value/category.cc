// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An index of a category.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::PostalAddress>, For<SendInvoice>, zweck::Indexed> item;
#else
  // refused: zweck[index-value]
  Field<1, Address, Is<kind::PostalAddress>, For<SendInvoice>, zweck::Indexed> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
