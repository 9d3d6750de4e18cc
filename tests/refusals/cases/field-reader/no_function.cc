// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A reader without the function of one.

#include "tests/refusals/policy.h"

namespace acme {

struct Trimmed {
#ifdef ACCEPT
  static zweck::Reading FromText(std::string& text);
#else
  static zweck::Reading Trim(std::string& text);
#endif
};

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  // refused: zweck[field-reader]
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, ReadBy<Trimmed>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
