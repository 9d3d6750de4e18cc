// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/declare/decimal.h"

#include "tests/tree/comments/policy.h"

using Sell = ContactCustomer;

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "order",
                                             .description = "What was sold",
                                             .subjects = "customers",
                                             .policy_section = "4"};
#include "block/1"
};
ZWECK_CATEGORY(Order, price, currency);

void Double(Order& order) {
#include "block/2"
}
