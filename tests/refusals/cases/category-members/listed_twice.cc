// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is listed twice.

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
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>> raw;
};
ZWECK_CATEGORY(Order, item, item);
#endif

// refused: zweck[category-members]

}  // namespace acme
