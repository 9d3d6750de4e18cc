// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A description that is no constant, so that nobody can tell whether it is whole.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;

#ifdef ACCEPT
  static constexpr zweck::CategoryInfo kInfo = kAbout;
#else
  // refused: zweck[category-info]
  inline static const zweck::CategoryInfo kInfo = kAbout;
#endif

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
