// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The value of a field that is moved into another category.

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
void Copy(Customer& customer, Ticket& ticket) { ticket.email = customer.email.Use<SendInvoice>(); }
#else
// refused: zweck[field-copy]
void Copy(Customer& customer, Ticket& ticket) { ticket.email = std::move(customer.email); }
#endif

}  // namespace acme
