// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text that is listed twice.

#include "tests/refusals/policy.h"

namespace acme {

struct Statistic {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Statistic, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "statistic", .description = "How often", .subjects = "nobody", .policy_section = "2"};
#ifdef ACCEPT
  Field<1, zweck::OneOf<"de", "en">, Is<kind::Count>, For<SendInvoice>> item;
#else
  // refused: zweck[one-of-texts]
  Field<1, zweck::OneOf<"de", "de">, Is<kind::Count>, For<SendInvoice>> item;
#endif
};
ZWECK_CATEGORY(Statistic, item);

}  // namespace acme
