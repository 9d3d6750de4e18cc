// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An enumeration without ZWECK_ENUM.

#include "tests/refusals/policy.h"

namespace acme {

enum class Colour : std::int32_t { kNone, kRed };

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, Product, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[field-value]
  Field<1, Colour, Is<kind::MessageSubject>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
