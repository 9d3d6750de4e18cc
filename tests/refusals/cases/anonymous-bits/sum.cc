// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The weeks of a year and a number tell more than 8 bits.

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
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
#ifdef ACCEPT
  using Budget = zweck::AtMostBits<9>;
#else
  // refused: zweck[anonymous-bits]
  using Budget = zweck::AtMostBits<8>;
#endif

  Field<1, zweck::CoarseDay<zweck::Week>, Is<kind::EventDate>, For<SendInvoice>> week;
  Field<2, std::optional<zweck::Bucketed<1, 10, 100>>, Is<kind::Count>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Statistic, week, item);

}  // namespace acme
