// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include <zweck/flow/query.h>

#include "tests/tree/comments/policy.h"

using ShipOrder = ContactCustomer;
using OrderTable = CustomerTable;
struct PlacedOrder {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<PlacedOrder, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "placed-order",
                                             .description = "What a customer ordered",
                                             .subjects = "customers",
                                             .policy_section = "4"};
  using Retention = zweck::KeepFor<std::chrono::days{365}>;

  Field<1, std::string, zweck::Is<zweck::kind::OrderId>, zweck::For<ShipOrder>, zweck::Key,
        zweck::Subject>
      number;
  Field<2, absl::CivilDay, zweck::Is<zweck::kind::EventDate>, zweck::For<ShipOrder>, zweck::Indexed>
      placed;
};
ZWECK_CATEGORY(PlacedOrder, number, placed);

void Ship(const std::string& number);

absl::Status Run(zweck::SqliteStore& store, absl::CivilDay first, absl::CivilDay last,
                 std::string& cursor) {
#include "block/1"
  return absl::OkStatus();
}
