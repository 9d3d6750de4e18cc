// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: smuggles a plain text into a category.
// Stopped by: compiler
// Finding: zweck[category-only-fields]

#include "tests/escapes/policy.h"

namespace acme {

struct Open {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Open, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "open", .description = "Open", .subjects = "customers", .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>> email;
  std::string copy;
};
ZWECK_CATEGORY(Open, email, copy);

}  // namespace acme
