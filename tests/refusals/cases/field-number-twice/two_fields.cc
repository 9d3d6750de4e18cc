// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two fields with one number.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
inline constexpr unsigned kTextNumber = 2;
#else
inline constexpr unsigned kTextNumber = 1;
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
  Field<kTextNumber, std::string, Is<kind::MessageSubject>, For<SendInvoice>> text;
};
ZWECK_CATEGORY(Order, item, text);

// refused: zweck[field-number-twice]
// noted: zweck::Name<5>{"item"}, zweck::Name<5>{"text"}

}  // namespace acme
