// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs how many buyers have no phone.
// Author: has not read the checks

#include <spdlog/spdlog.h>

#include "tests/escapes/others/policy.h"

namespace acme {

absl::Status Statistics(zweck::SqliteStore& store) {
  std::size_t all = 0;
  std::size_t without = 0;
  absl::Status read = zweck::ForEach<BuyerTable, Buyer>(store, [&](const Buyer& buyer) {
    ++all;
    if (!buyer.phone.Use<DeliverOrder>().has_value()) ++without;
    return absl::OkStatus();
  });
  if (!read.ok()) {
    spdlog::error("statistics: {}", read.ToString());
    return read;
  }
  spdlog::info("{} of {} buyers without phone", without, all);
  return absl::OkStatus();
}

}  // namespace acme
