// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that structured binding took out of its record.

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
  const auto& [number, email, address, orders] = customer;
  ticket.email = email.Use<SendInvoice>();
}
#else
// refused: zweck[field-copy]
void Copy(const Customer& customer, Ticket& ticket) {
  const auto& [number, email, address, orders] = customer;
  ticket.email = email;
}
#endif

}  // namespace acme
