// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A kind whose id has a blank.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Named {
  static constexpr zweck::KindInfo kInfo{.id = "badge-number",
                                         .description = "A badge",
                                         .identifies = zweck::Identifies::kIndirectly,
                                         .dpv = "pd:Identifier",
                                         .fides = "user.workplace"};
};
#else
// refused: zweck[tag-id]
struct Named {
  static constexpr zweck::KindInfo kInfo{.id = "badge number",
                                         .description = "A badge",
                                         .identifies = zweck::Identifies::kIndirectly,
                                         .dpv = "pd:Identifier",
                                         .fides = "user.workplace"};
};
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<Named>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
