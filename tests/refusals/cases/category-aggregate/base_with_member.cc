// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A base that brings a raw member.

#include "tests/refusals/policy.h"

namespace acme {

struct Raw {
  std::string raw;
};

#ifdef ACCEPT
struct Order {
#else
// refused: zweck[category-aggregate]
struct Order : Raw {
#endif

  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
