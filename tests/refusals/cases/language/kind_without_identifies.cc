// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A kind that does not say whether it points at a person.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Badge {
  static constexpr zweck::KindInfo kInfo{.id = "badge",
                                         .description = "A badge",
                                         .identifies = zweck::Identifies::kIndirectly,
                                         .dpv = "pd:Identifier",
                                         .fides = "user.workplace"};
};
#else
// refused(gcc): non-'constexpr' function
// refused(clang): constexpr variable 'kInfo' must be initialized by a constant expression
// noted: AKindMustSayWhetherItIdentifiesAPerson
struct Badge {
  static constexpr zweck::KindInfo kInfo{
      .id = "badge", .description = "A badge", .dpv = "pd:Identifier", .fides = "user.workplace"};
};
#endif

}  // namespace acme
