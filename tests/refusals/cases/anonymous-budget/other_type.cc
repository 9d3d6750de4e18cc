// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A budget that is a number.

#include "tests/refusals/policy.h"

namespace acme {

struct Statistic {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Statistic, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "statistic",
                                             .description = "How often",
                                             .subjects = "nobody",
                                             .policy_section = "2",
                                             .anonymous = true};
#ifdef ACCEPT
  using Budget = zweck::AtMostBits<20>;
#else
  // refused: zweck[anonymous-budget]
  using Budget = std::integral_constant<int, 20>;
#endif

  Field<1, zweck::Bucketed<1, 10>, Is<kind::Count>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Statistic, item);

}  // namespace acme
