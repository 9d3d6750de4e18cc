// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A kind whose description is no constant, so that nobody can tell whether it is whole.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Badge {
  static constexpr zweck::KindInfo kInfo = kind::MessageSubject::kInfo;
};
#else
// refused: zweck[kind-info]
struct Badge {
  inline static const zweck::KindInfo kInfo = kind::MessageSubject::kInfo;
};
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<Badge>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
