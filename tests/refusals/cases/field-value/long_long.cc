// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number that is 64 bits wide, but not the std::int64_t of this platform.

#include "tests/refusals/policy.h"

#include <type_traits>

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::int64_t, Is<kind::MessageSubject>, For<SendInvoice>> item;
#else
  // refused: zweck[field-value]
  Field<1, std::conditional_t<std::is_same_v<std::int64_t, long>, long long, long>,
        Is<kind::MessageSubject>, For<SendInvoice>>
      item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
