// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The value of a field that is assigned to a field of another category.

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
void Copy(const Customer& customer, Ticket& ticket) {
  ticket.email = customer.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-copy]
// noted: acme::Customer, zweck::Name<6>{"email"}, acme::Ticket, zweck::Name<6>{"email"}
void Copy(const Customer& customer, Ticket& ticket) { ticket.email = customer.email; }
#endif

}  // namespace acme
