// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a kind of its own says that a badge number identifies nobody.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct MechanicBadge {
  static constexpr zweck::KindInfo kInfo{.id = "mechanic-badge",
                                         .description = "Number on the badge of a mechanic",
                                         .identifies = zweck::Identifies::kNo,
                                         .dpv = "pd:Identifier",
                                         .fides = "user.workplace"};
};

struct RepairTime {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<RepairTime, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "repair-time",
                                             .description = "How long repairs take",
                                             .subjects = "nobody",
                                             .policy_section = "6",
                                             .anonymous = true};
  using Retention = zweck::KeepFor<std::chrono::days{730}>;
  Field<1, std::int32_t, zweck::Is<MechanicBadge>, zweck::For<ImproveShop>> badge;
  Field<2, std::int64_t, zweck::Is<zweck::kind::Duration>, zweck::For<ImproveShop>> minutes;
};
ZWECK_CATEGORY(RepairTime, badge, minutes);

}  // namespace acme
