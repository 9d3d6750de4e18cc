// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A map, whose keys may be anything.

#include "tests/refusals/policy.h"

#include <map>

namespace acme {

struct Statistic {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Statistic, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "statistic",
                                             .description = "How often",
                                             .subjects = "nobody",
                                             .policy_section = "2",
                                             .anonymous = true};
  using Budget = zweck::AtMostBits<20>;

#ifdef ACCEPT
  Field<1, zweck::Bucketed<1, 10>, Is<kind::Count>, For<SendInvoice>> item;
#else
  // refused: zweck[anonymous-open]
  Field<1, std::map<std::string, bool>, Is<kind::Count>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Statistic, item);

}  // namespace acme
