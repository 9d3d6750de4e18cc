// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that names another category as its own: the alias line was copied and not changed.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[field-own]
  // noted: acme::Order, zweck::Name<5>{"item"}, acme::Customer
  zweck::Field<Customer, 1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
