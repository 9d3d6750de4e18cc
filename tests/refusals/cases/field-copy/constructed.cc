// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is constructed from another.

#include "tests/refusals/policy.h"

namespace acme {

struct Ticket {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Ticket, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo = kAbout;

  Field<1, std::string, Is<kind::EmailAddress>, For<Advertise>> email;
};
ZWECK_CATEGORY(Ticket, email);

#ifdef ACCEPT
decltype(Ticket::email) Copy(const Customer& customer) {
  return decltype(Ticket::email)(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-copy]
decltype(Ticket::email) Copy(const Customer& customer) {
  return decltype(Ticket::email)(customer.email);
}
#endif

}  // namespace acme
