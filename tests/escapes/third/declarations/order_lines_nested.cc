// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: declares lines of an order as a nested category, and adds up what they cost.
// Author: has not read the checks, and came third

#include <cstdint>
#include <numeric>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

struct OrderLine {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<OrderLine, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "order-line",
                                             .description = "One article of an order",
                                             .subjects = "buyers",
                                             .policy_section = "2"};

  Field<1, Model, zweck::Is<zweck::kind::ProductName>, zweck::For<DeliverOrder>> model;
  Field<2, std::int64_t, zweck::Is<zweck::kind::Money>, zweck::For<DeliverOrder>> cents;
  Field<3, std::int32_t, zweck::Is<zweck::kind::Count>, zweck::For<DeliverOrder>> pieces;
};
ZWECK_CATEGORY(OrderLine, model, cents, pieces);

struct Order {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Order, N, T, Tags...>;
  static constexpr zweck::CategoryInfo kInfo{.id = "order",
                                             .description = "What was ordered",
                                             .subjects = "buyers",
                                             .policy_section = "2"};

  Field<1, std::vector<OrderLine>, zweck::Is<zweck::kind::OrderId>, zweck::For<DeliverOrder>> lines;
  Field<2, std::int64_t, zweck::Is<zweck::kind::Money>, zweck::For<DeliverOrder>> total;
};
ZWECK_CATEGORY(Order, lines, total);

void AddUp(Order& order) {
  const std::vector<OrderLine>& lines = order.lines.Use<DeliverOrder>();
  order.total = std::accumulate(
      lines.begin(), lines.end(), std::int64_t{0}, [](std::int64_t sum, const OrderLine& line) {
        return sum + line.cents.Use<DeliverOrder>() * line.pieces.Use<DeliverOrder>();
      });
}

}  // namespace acme
