// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A raw array that is not listed.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;

#ifdef ACCEPT
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>> raw;
};
ZWECK_CATEGORY(Order, item, raw);
#else
  // refused: zweck[category-members]
  char raw[16];
};
ZWECK_CATEGORY(Order, item);
#endif

}  // namespace acme
