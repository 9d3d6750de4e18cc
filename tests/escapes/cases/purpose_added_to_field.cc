// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares one purpose more at a field, and uses it for that.
// Stopped by: inventory
// Finding: zweck[lock-purpose]: field subscriber.email

#include "tests/escapes/policy.h"

namespace acme {

#ifdef REVIEWED
using OfEmail = zweck::For<ContactCustomer>;
#else
using OfEmail = zweck::For<ContactCustomer, Advertise>;
#endif
struct Subscriber {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Subscriber, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "subscriber",
                                             .description = "Who reads our news",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key>
      number;
  Field<2, std::string, zweck::Is<zweck::kind::EmailAddress>, OfEmail, zweck::Subject> email;
};
ZWECK_CATEGORY(Subscriber, number, email);

absl::Status Keep(const Subscriber& record, Store& store) {
  return zweck::Persist<CustomerTable>(record, store);
}

#ifndef REVIEWED
bool IsOfAcme(const Subscriber& subscriber) {
  return subscriber.email.Use<Advertise>().ends_with("@acme.example");
}
#endif

}  // namespace acme
