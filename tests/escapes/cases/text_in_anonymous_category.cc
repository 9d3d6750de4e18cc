// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: calls a category with texts anonymous.
// Stopped by: compiler
// Finding: zweck[anonymous-open]

#include "tests/escapes/policy.h"

namespace acme {

struct Open {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Open, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "open",
                                             .description = "Open",
                                             .subjects = "nobody",
                                             .policy_section = "4",
                                             .anonymous = true};
  Field<1, std::string, zweck::Is<zweck::kind::EventName>, zweck::For<ContactCustomer>> email;
};
ZWECK_CATEGORY(Open, email);

}  // namespace acme
