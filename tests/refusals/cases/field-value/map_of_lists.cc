// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A map of lists: it holds one value for each key.

#include "tests/refusals/policy.h"

#include <map>

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::map<std::string, std::int32_t>, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[field-value]
  Field<1, std::map<std::string, std::vector<int>>, Is<kind::MessageSubject>, For<SendInvoice>>
      item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
