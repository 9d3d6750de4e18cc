// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two fields with one number.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;

#ifdef ACCEPT
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>> text;
#else
  // refused: zweck[field-number-twice]
  // noted: zweck::Name<5>{"item"}, zweck::Name<5>{"text"}
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> text;
#endif
};
ZWECK_CATEGORY(Order, item, text);

}  // namespace acme
