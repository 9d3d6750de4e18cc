// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Only one end.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Kept = zweck::KeepFor<std::chrono::days{9}>;
#else
// refused: zweck[retention-first-of]
using Kept = zweck::FirstOf<zweck::KeepFor<std::chrono::days{9}>>;
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = Kept;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
  Field<2, absl::CivilDay, Is<kind::EventDate>, For<SendInvoice>> paid;
  Field<3, std::optional<absl::Time>, Is<kind::EventDate>, For<SendInvoice>> seen;
};
ZWECK_CATEGORY(Order, item, paid, seen);

}  // namespace acme
