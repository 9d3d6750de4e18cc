// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: leaves a member out of the list of a category.
// Stopped by: compiler
// Finding: zweck[category-members]

#include "tests/escapes/policy.h"

namespace acme {

struct Open {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Open, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "open", .description = "Open", .subjects = "customers", .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>> number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>> email;
};
ZWECK_CATEGORY(Open, number);

}  // namespace acme
