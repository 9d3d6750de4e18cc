// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Kept for no time.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Kept = zweck::KeepFor<std::chrono::seconds{1}>;
#else
// refused: zweck[retention-zero]
using Kept = zweck::KeepFor<std::chrono::seconds{0}>;
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;
  using Retention = Kept;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
