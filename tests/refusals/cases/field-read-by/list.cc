// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A reader of one text on a list.

#include "tests/refusals/policy.h"

namespace acme {

struct Trimmed {
  static zweck::Reading FromText(std::string& text);
};

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, ReadBy<Trimmed>> item;
#else
  // refused: zweck[field-read-by]
  Field<1, std::vector<std::string>, Is<kind::MessageSubject>, For<SendInvoice>, ReadBy<Trimmed>>
      item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
