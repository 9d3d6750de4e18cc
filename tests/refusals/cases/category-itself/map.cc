// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A map of the category that it stands in.

#include "tests/refusals/policy.h"

#include <map>

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> subject;
#ifdef ACCEPT
  Field<2, std::vector<Order>, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[category-itself]
  Field<2, std::map<std::string, Order>, Is<kind::MessageSubject>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, subject, item);

}  // namespace acme
