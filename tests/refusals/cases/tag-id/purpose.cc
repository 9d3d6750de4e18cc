// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A purpose whose id has capitals.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Named {
  static constexpr zweck::PurposeInfo kInfo{.id = "remind",
                                            .description = "Remind of an invoice",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
#else
// refused: zweck[tag-id]
struct Named {
  static constexpr zweck::PurposeInfo kInfo{.id = "Remind",
                                            .description = "Remind of an invoice",
                                            .legal_basis = zweck::LegalBasis::kContract};
};
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<Named>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
