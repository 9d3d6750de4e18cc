// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A raw array in the padding between two fields.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, bool, Is<kind::Flag>, For<SendInvoice>> paid;
  Field<2, std::int64_t, Is<kind::Count>, For<SendInvoice>> amount;
};
ZWECK_CATEGORY(Order, paid, amount);
#else
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, bool, Is<kind::Flag>, For<SendInvoice>> paid;
  char hidden[3];
  Field<2, std::int64_t, Is<kind::Count>, For<SendInvoice>> amount;
};
ZWECK_CATEGORY(Order, paid, amount);
#endif

// refused: zweck[category-members]

}  // namespace acme
