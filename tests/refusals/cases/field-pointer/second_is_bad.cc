// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The second of two places is none.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, At<"/a">, At<"/b">> item;
#else
  // refused: zweck[field-pointer]
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, At<"/a">, At<"">> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
