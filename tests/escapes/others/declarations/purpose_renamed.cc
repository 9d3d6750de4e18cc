// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: a purpose whose id says delivery, and which is used for advertising.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

// Marketing asked for it; the old id keeps the lock file as it is.
struct Retarget {
  static constexpr zweck::PurposeInfo kInfo{.id = "deliver-order",
                                            .description = "Send what was ordered, and bill it",
                                            .legal_basis = zweck::LegalBasis::kContract};
};

struct Prospect {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Prospect, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "prospect",
                                             .description = "Who looked and did not buy",
                                             .subjects = "visitors",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;
  Field<1, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<Retarget>, zweck::Key,
        zweck::Subject>
      email;
};
ZWECK_CATEGORY(Prospect, email);

}  // namespace acme
