// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps in a table what was only sent.
// Stopped by: inventory
// Finding: zweck[lock-flow]: persist reminder customer-table

#include "tests/escapes/policy.h"

namespace acme {

struct Reminder {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Reminder, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "reminder",
                                             .description = "Whom we remind",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Field<1, std::string, zweck::Is<zweck::kind::CustomerNumber>, zweck::For<ContactCustomer>,
        zweck::Key, zweck::Subject>
      number;
};
ZWECK_CATEGORY(Reminder, number);

absl::Status Send(const Reminder& reminder, TransportTo<Mailer>& transport) {
  return zweck::Transmit<Mailer>(reminder, transport);
}

#ifndef REVIEWED
absl::Status Keep(const Reminder& record, Store& store) {
  return zweck::Persist<CustomerTable>(record, store);
}
#endif

}  // namespace acme
