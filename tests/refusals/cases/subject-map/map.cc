// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A map of ids: which of them is the person's?

#include "tests/refusals/policy.h"

#include <map>

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::map<std::string, std::string>, Is<kind::EmailAddress>, For<SendInvoice>> item;
#else
  // refused: zweck[subject-map]
  Field<1, std::map<std::string, std::string>, Is<kind::EmailAddress>, For<SendInvoice>, Subject>
      item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
