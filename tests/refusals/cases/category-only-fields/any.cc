// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Anything among the fields.

#include <any>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>> raw;
};
ZWECK_CATEGORY(Order, item, raw);
#else
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
  std::any raw;
};
ZWECK_CATEGORY(Order, item, raw);
#endif

// refused: zweck[category-only-fields]

}  // namespace acme
