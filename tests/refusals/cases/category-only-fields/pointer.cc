// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A pointer among the fields.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;

#ifdef ACCEPT
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>> raw;
#else
  // refused: zweck[category-only-fields]
  const char* raw;
#endif
};
ZWECK_CATEGORY(Order, item, raw);

}  // namespace acme
