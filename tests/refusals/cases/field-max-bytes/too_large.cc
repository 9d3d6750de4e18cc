// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A length that 32 bits do not hold.

#include "tests/refusals/policy.h"

namespace acme {

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, MaxBytes<0x7fffffff>> item;
#else
  // refused: zweck[field-max-bytes]
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, MaxBytes<(1ULL << 32)>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
