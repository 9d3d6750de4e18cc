// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of texts.

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
  Field<1, std::int32_t, Is<kind::Count>, For<SendInvoice>> item;
#else
  // refused: zweck[anonymous-text]
  Field<1, std::vector<std::string>, Is<kind::Count>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Statistic, item);

}  // namespace acme
