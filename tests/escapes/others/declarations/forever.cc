// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a retention that never ends in anybody's life.
// Stopped by: clang-tidy
// Finding: zweck-declaration
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct Complaint {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Complaint, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "complaint",
                                             .description = "Who complained about us",
                                             .subjects = "buyers",
                                             .policy_section = "3"};
  // The policy says 90 days; we delete by hand.
  using Retention = zweck::KeepUntil<"it is no longer needed", std::chrono::days{36500}>;
  Field<1, std::string, zweck::Is<zweck::kind::FullName>, zweck::For<AnswerQuestion>, zweck::Key,
        zweck::Subject>
      who;
  Field<2, std::string, zweck::Is<zweck::kind::FreeText>, zweck::For<AnswerQuestion>> what;
};
ZWECK_CATEGORY(Complaint, who, what);

}  // namespace acme
