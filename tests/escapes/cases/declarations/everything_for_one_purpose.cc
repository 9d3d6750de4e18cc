// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has one purpose for every field of every category.
// Stopped by: clang-tidy
// Finding: zweck-broad-purpose
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

struct RunTheBusiness {
  static constexpr zweck::PurposeInfo kInfo{.id = "run-the-business",
                                            .description = "Run the business",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
struct Guest {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Guest, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "guest", .description = "Who stays", .subjects = "guests", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<RunTheBusiness>> name;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<RunTheBusiness>,
        zweck::Subject>
      email;
  Field<3, std::string, zweck::Is<zweck::kind::PhoneNumber>, zweck::For<RunTheBusiness>> phone;
};
ZWECK_CATEGORY(Guest, name, email, phone);
struct Stay {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Stay, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{
      .id = "stay", .description = "When", .subjects = "guests", .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<RunTheBusiness>,
        zweck::Subject>
      email;
  Field<2, std::string, zweck::Is<zweck::kind::PostalAddress>, zweck::For<RunTheBusiness>> address;
};
ZWECK_CATEGORY(Stay, email, address);

}  // namespace acme
