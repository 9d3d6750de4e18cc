// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names a recipient at a field, and sends the record to it.
// Stopped by: inventory
// Finding: zweck[lock-recipient]: field order.number

#include "tests/escapes/policy.h"

namespace acme {

#ifdef REVIEWED
template <class C>
using Number = zweck::Field<C, 1, std::string, zweck::Is<zweck::kind::CustomerNumber>,
                            zweck::For<ContactCustomer>, zweck::Key, zweck::Subject>;
#else
template <class C>
using Number =
    zweck::Field<C, 1, std::string, zweck::Is<zweck::kind::CustomerNumber>,
                 zweck::For<ContactCustomer>, zweck::Key, zweck::Subject, zweck::SharedWith<AdsCo>>;
#endif
struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "order",
                                             .description = "What somebody ordered",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{30}>;

  Number<Order> number;
};
ZWECK_CATEGORY(Order, number);

absl::Status Keep(const Order& record, Store& store) {
  return zweck::Persist<CustomerTable>(record, store);
}

#ifndef REVIEWED
absl::Status Share(const Order& order, TransportTo<ContactAbroad>& transport) {
  return zweck::Transmit<ContactAbroad>(order, transport);
}
#endif

}  // namespace acme
