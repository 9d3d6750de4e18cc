// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// No edge.

#include "tests/refusals/policy.h"

namespace acme {

struct Statistic {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Statistic, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "statistic", .description = "How often", .subjects = "nobody", .policy_section = "2"};
#ifdef ACCEPT
  Field<1, zweck::Bucketed<1>, Is<kind::Count>, For<SendInvoice>> item;
#else
  // refused: zweck[bucketed-edges]
  Field<1, zweck::Bucketed<>, Is<kind::Count>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Statistic, item);

}  // namespace acme
