// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A member that refers to something outside.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;

#ifdef ACCEPT
  // Everything is inside.
#else
  // refused: zweck[category-aggregate]
  std::string& outside;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
