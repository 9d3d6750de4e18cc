// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A map of decimals: as other types of a few digits, a field holds one.

#include "tests/refusals/policy.h"

#include <map>

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::map<std::string, std::string>, Is<kind::Money>, For<SendInvoice>> item;
#else
  // refused: zweck[field-value]
  Field<1, std::map<std::string, zweck::Decimal<2>>, Is<kind::Money>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
