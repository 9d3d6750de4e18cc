// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps what it read of buyers as rows of tuples, of which no declaration says what.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <string>
#include <tuple>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

using BuyerRow = std::tuple<std::string, std::string, absl::Time>;

std::vector<BuyerRow> g_rows;

absl::Status LoadRows(zweck::SqliteStore& store) {
  g_rows.clear();
  return zweck::ForEach<BuyerTable, Buyer>(store, [](const Buyer& buyer) {
    g_rows.emplace_back(buyer.number.Use<DeliverOrder>(), buyer.name.Use<DeliverOrder>(),
                        buyer.last_order.Use<DeliverOrder>());
    return absl::OkStatus();
  });
}

std::size_t RowsSince(absl::Time since) {
  std::size_t count = 0;
  for (const auto& [number, name, last_order] : g_rows) {
    if (last_order >= since) ++count;
  }
  return count;
}

}  // namespace acme
