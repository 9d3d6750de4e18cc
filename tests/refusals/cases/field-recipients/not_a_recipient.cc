// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A recipient that does not describe itself.

#include "tests/refusals/policy.h"

namespace acme {

struct Anybody {};

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

#ifdef ACCEPT
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, SharedWith<MailCo>> item;
#else
  // refused: zweck[field-recipients]
  Field<1, std::string, Is<kind::MessageSubject>, For<SendInvoice>, SharedWith<Anybody>> item;
#endif
};
ZWECK_CATEGORY(Order, item);

}  // namespace acme
