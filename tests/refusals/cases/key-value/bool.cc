// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key with two values.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, Key> item;
#else
  // refused: zweck[key-value]
  Field<1, bool, Is<kind::MessageSubject>, For<SendInvoice>, Key> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
