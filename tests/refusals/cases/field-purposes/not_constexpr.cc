// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A purpose whose description is no constant.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Remind {
  static constexpr zweck::PurposeInfo kInfo = SendInvoice::kInfo;
};
#else
// refused: zweck[field-purposes]
struct Remind {
  inline static const zweck::PurposeInfo kInfo = SendInvoice::kInfo;
};
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<Remind>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
