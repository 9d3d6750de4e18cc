// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps records for longer than anybody works.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Member {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Member, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "member",
                                             .description = "Who is a member",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{60 * 365}>;

  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<ContactCustomer>,
        zweck::Subject>
      name;
};
ZWECK_CATEGORY(Member, name);

}  // namespace acme
