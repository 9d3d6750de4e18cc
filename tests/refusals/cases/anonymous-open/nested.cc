// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list in what is nested: a nested category is anonymous itself.

#include "tests/refusals/policy.h"

namespace acme {

struct Size {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Size, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "size",
                                             .description = "How large",
                                             .subjects = "nobody",
                                             .policy_section = "2",
                                             .anonymous = true};
  using Budget = zweck::AtMostBits<20>;

#ifdef ACCEPT
  Field<1, zweck::Bucketed<1, 10>, Is<kind::Count>, For<SendInvoice>> height;
#else
  // refused: zweck[anonymous-open]
  Field<1, std::vector<std::int32_t>, Is<kind::Count>, For<SendInvoice>> height;
#endif
};
ZWECK_CATEGORY(Size, height);

struct Statistic {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Statistic, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "statistic",
                                             .description = "How often",
                                             .subjects = "nobody",
                                             .policy_section = "2",
                                             .anonymous = true};
  using Budget = zweck::AtMostBits<20>;

  Field<1, Size, Is<kind::Count>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Statistic, item);

}  // namespace acme
