// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a field that does not say what it is.
// Stopped by: compiler
// Finding: zweck[field-kind]

#include "tests/escapes/policy.h"

namespace acme {

struct Open {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Open, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "open", .description = "Open", .subjects = "customers", .policy_section = "4"};
  Field<1, std::string, zweck::For<ContactCustomer>> email;
};
ZWECK_CATEGORY(Open, email);

}  // namespace acme
