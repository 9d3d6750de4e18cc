// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number cannot be wiped as text can.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, Secret> item;
#else
  // refused: zweck[secret-value]
  Field<1, std::int64_t, Is<kind::MessageSubject>, For<SendInvoice>, Secret> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
