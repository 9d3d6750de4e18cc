// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two fields that are the key.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using NumberField =
    zweck::Field<struct Order, 2, std::string, Is<kind::MessageSubject>, For<SendInvoice>>;
#else
using NumberField =
    zweck::Field<struct Order, 2, std::string, Is<kind::MessageSubject>, For<SendInvoice>, Key>;
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, Key> item;
  NumberField number;
};
ZWECK_CATEGORY(Order, item, number);

// refused: zweck[category-keys]
// noted: zweck::Name<5>{"item"}, zweck::Name<7>{"number"}

}  // namespace acme
