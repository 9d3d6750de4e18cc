// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An account that mail-co may have, and nothing of it is shared with anybody.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Account>, Is<kind::PostalAddress>, For<SendInvoice>> to;
};
ZWECK_CATEGORY(Order, to);
#else
// refused: zweck[nested-recipient]
// noted: acme::Account, zweck::SharedWith<acme::MailCo>
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::optional<Account>, Is<kind::PostalAddress>, For<SendInvoice>, SharedWith<MailCo>>
      to;
};
ZWECK_CATEGORY(Order, to);
#endif

}  // namespace acme
