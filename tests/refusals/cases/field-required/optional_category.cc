// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A nested category that may be missing.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, Address, Is<kind::Contact>, For<SendInvoice>, Required> item;
#else
  // refused: zweck[field-required]
  Field<1, std::optional<Address>, Is<kind::Contact>, For<SendInvoice>, Required> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
