// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient whose id starts with a digit.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Named {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "printer-3d", .name = "A printer", .role = zweck::Role::kProcessor, .country = "DE"};
};
#else
// refused: zweck[tag-id]
struct Named {
  static constexpr zweck::RecipientInfo kInfo{
      .id = "3d-printer", .name = "A printer", .role = zweck::Role::kProcessor, .country = "DE"};
};
#endif

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, SharedWith<Named>> item;
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
