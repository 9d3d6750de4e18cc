// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A character, which is neither text nor a number.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::int8_t, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[field-value]
  Field<1, char, Is<kind::MessageSubject>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
