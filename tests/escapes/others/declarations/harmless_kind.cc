// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a field for free text is declared as a version number.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct BugReport {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<BugReport, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "bug-report",
                                             .description = "What does not work",
                                             .subjects = "nobody",
                                             .policy_section = "6"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  Field<1, std::string, zweck::Is<zweck::kind::Version>, zweck::For<ImproveShop>> user_email;
  Field<2, std::string, zweck::Is<zweck::kind::Status>, zweck::For<ImproveShop>> message;
  Field<3, std::string, zweck::Is<zweck::kind::AppKey>, zweck::For<ImproveShop>> client_ip;
};
ZWECK_CATEGORY(BugReport, user_email, message, client_ip);

}  // namespace acme
