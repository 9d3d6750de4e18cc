// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: declares a state as a text, and a time that laws ask for.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct Scan {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Scan, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "scan",
                                             .description = "Images of a customer",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30 * 365}>;

  Field<1, std::string, zweck::Is<zweck::kind::Status>, zweck::For<ContactCustomer>> state;
  Field<2, std::string, zweck::Is<zweck::kind::Version>, zweck::For<ContactCustomer>> version;
};
ZWECK_CATEGORY(Scan, state, version);

}  // namespace acme
