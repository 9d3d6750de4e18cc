// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A bit-field in the padding between two fields.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, bool, Is<kind::Flag>, For<SendInvoice>> paid;

#ifdef ACCEPT
  // There is room for 7 bytes here, and nothing is in it.
#else
  // refused: zweck[category-members]
  unsigned hidden : 7;
#endif

  Field<2, std::int64_t, Is<kind::Count>, For<SendInvoice>> amount;
};
ZWECK_CATEGORY(Order, paid, amount);

}  // namespace acme
