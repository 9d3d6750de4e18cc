// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A category that lists itself for a purpose that nothing in it is for.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> subject;
#ifdef ACCEPT
  Field<2, std::vector<Order>, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[nested-purpose]
  Field<2, std::vector<Order>, Is<kind::MessageSubject>, For<SendInvoice, Advertise>> item;
#endif
};
ZWECK_CATEGORY(Order, subject, item);

}  // namespace acme
