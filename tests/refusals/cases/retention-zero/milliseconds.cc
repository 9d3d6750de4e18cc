// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Kept for less than a second, which is 0 seconds.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
using Kept = zweck::KeepFor<std::chrono::milliseconds{1000}>;
#else
// refused: zweck[retention-zero]
using Kept = zweck::KeepFor<std::chrono::milliseconds{999}>;
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
