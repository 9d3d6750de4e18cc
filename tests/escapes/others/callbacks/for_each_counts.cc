// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a lambda counts by model; nothing of a person stays.
// Author: has not read the checks

#include <array>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::StatusOr<std::array<int, 4>> ByModel(zweck::SqliteStore& store) {
  std::array<int, 4> counts{};
  absl::Status read = zweck::ForEach<BuyerTable, Buyer>(store, [&counts](const Buyer& buyer) {
    switch (buyer.model.Use<DeliverOrder>()) {
      case Model::kCity:
        ++counts[1];
        break;
      case Model::kGravel:
        ++counts[2];
        break;
      case Model::kCargo:
        ++counts[3];
        break;
      default:
        ++counts[0];
    }
    return absl::OkStatus();
  });
  if (!read.ok()) return read;
  return counts;
}

}  // namespace acme
