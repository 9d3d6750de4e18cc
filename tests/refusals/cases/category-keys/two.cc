// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two fields that are the key.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, Key> item;

#ifdef ACCEPT
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>> number;
#else
  // refused: zweck[category-keys]
  // noted: zweck::Name<5>{"item"}, zweck::Name<7>{"number"}
  Field<2, std::string, Is<kind::MessageSubject>, For<SendInvoice>, Key> number;
#endif
};
ZWECK_CATEGORY(Order, item, number);

}  // namespace acme
