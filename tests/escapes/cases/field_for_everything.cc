// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a field for every purpose that there is.
// Stopped by: clang-tidy
// Finding: zweck-broad-purpose
// Apart.

#include "tests/escapes/policy.h"

namespace acme {

struct Open {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Open, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "open", .description = "Open", .subjects = "customers", .policy_section = "4"};
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>,
        zweck::For<ContactCustomer, SendInvoice, Advertise>>
      email;
};
ZWECK_CATEGORY(Open, email);

}  // namespace acme
