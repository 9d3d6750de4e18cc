// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a name of a person as a product.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Owner {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Owner, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "owner", .description = "Who owns it", .subjects = "customers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::ProductName>, zweck::For<ContactCustomer>> full_name;
};
ZWECK_CATEGORY(Owner, full_name);

}  // namespace acme
