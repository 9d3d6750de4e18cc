// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A purpose without its legal basis.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Remind {
  static constexpr zweck::PurposeInfo kInfo{.id = "remind",
                                            .description = "Remind of an invoice",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
#else
// refused(gcc): non-'constexpr' function
// refused(clang): constexpr variable 'kInfo' must be initialized by a constant expression
// noted: APurposeNeedsALegalBasis
struct Remind {
  static constexpr zweck::PurposeInfo kInfo{.id = "remind", .description = "Remind of an invoice"};
};
#endif

}  // namespace acme
