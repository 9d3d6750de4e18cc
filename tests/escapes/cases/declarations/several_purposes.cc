// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: declares different fields for different purposes.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Buyer {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Buyer, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "buyer", .description = "Who buys", .subjects = "buyers", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<SendInvoice>> name;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<ContactCustomer>,
        zweck::Subject>
      email;
};
ZWECK_CATEGORY(Buyer, name, email);

}  // namespace acme
