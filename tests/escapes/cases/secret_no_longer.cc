// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps in the clear what was sealed.
// Stopped by: inventory
// Finding: zweck[lock-secret]: field session.ticket

#include "tests/escapes/policy.h"

namespace acme {

#ifdef REVIEWED
template <class C>
using Ticket = zweck::Field<C, 2, std::string, zweck::Is<zweck::kind::CookieId>,
                            zweck::For<ContactCustomer>, zweck::Secret>;
#else
template <class C>
using Ticket =
    zweck::Field<C, 2, std::string, zweck::Is<zweck::kind::CookieId>, zweck::For<ContactCustomer>>;
#endif
struct Session {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Session, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "session",
                                             .description = "Who is signed in",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      number;
  Ticket<Session> ticket;
};
ZWECK_CATEGORY(Session, number, ticket);

absl::Status Keep(const Session& record, Store& store) {
  return zweck::Persist<CustomerTable>(record, store);
}

}  // namespace acme
