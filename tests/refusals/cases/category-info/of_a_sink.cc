// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The description of something else.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;

#ifdef ACCEPT
  static constexpr zweck::CategoryInfo kInfo = kAbout;
#else
  // refused: zweck[category-info]
  static constexpr zweck::SinkInfo kInfo = InvoiceTable::kInfo;
#endif

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
