// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives a purpose to what belongs to the customer.
// Stopped by: compiler
// Finding: zweck[kind-withheld]

#include "tests/escapes/policy.h"

namespace acme {

struct Open {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Open, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "open", .description = "Open", .subjects = "customers", .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::CustomerData>, zweck::For<ContactCustomer>> page;
};
ZWECK_CATEGORY(Open, page);

}  // namespace acme
