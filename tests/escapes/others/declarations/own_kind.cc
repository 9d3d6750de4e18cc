// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a kind of its own, declared as what it is.
// Author: has not read the checks

#include "tests/escapes/others/policy.h"

namespace acme {

struct FrameNumber {
  static constexpr zweck::KindInfo kInfo{.id = "frame-number",
                                         .description = "Number of a bicycle, known to the police",
                                         .identifies = zweck::Identifies::kIndirectly,
                                         .dpv = "pd:Identifier",
                                         .fides = "user.unique_id"};
};

struct Warranty {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Warranty, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "warranty",
                                             .description = "Which bicycle is whose",
                                             .subjects = "buyers",
                                             .policy_section = "2"};
  using Retention = zweck::KeepFor<std::chrono::days{2 * 365}>;
  Field<1, std::string, zweck::Is<FrameNumber>, zweck::For<DeliverOrder>, zweck::Key> frame;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, zweck::For<DeliverOrder>,
        zweck::Subject>
      owner;
};
ZWECK_CATEGORY(Warranty, frame, owner);

}  // namespace acme
