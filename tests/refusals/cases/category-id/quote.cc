// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An id that would end a name in SQL.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;

#ifdef ACCEPT
  static constexpr zweck::CategoryInfo kInfo{.id = "order",
                                             .description = "What a customer ordered",
                                             .subjects = "customers",
                                             .policy_section = "4"};
#else
  // refused: zweck[category-id]
  static constexpr zweck::CategoryInfo kInfo{.id = "order\";--",
                                             .description = "What a customer ordered",
                                             .subjects = "customers",
                                             .policy_section = "4"};
#endif

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
