// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sorts pointers to records by their last order, and ships the oldest ones first.
// Author: has not read the checks, and came third

#include <algorithm>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

std::vector<const Buyer*> OldestFirst(const std::vector<Buyer>& buyers) {
  std::vector<const Buyer*> sorted;
  sorted.reserve(buyers.size());
  for (const Buyer& buyer : buyers) {
    if (!buyer.orders.Use<DeliverOrder>().empty()) sorted.push_back(&buyer);
  }
  std::sort(sorted.begin(), sorted.end(), [](const Buyer* a, const Buyer* b) {
    return a->last_order.Use<DeliverOrder>() < b->last_order.Use<DeliverOrder>();
  });
  return sorted;
}

absl::Status ShipSome(const std::vector<Buyer>& buyers, CourierHttp& http, std::size_t most) {
  for (const Buyer* buyer : OldestFirst(buyers)) {
    if (most-- == 0) break;
    absl::Status sent = zweck::Transmit<Courier>(zweck::Minimize<Courier>(*buyer), http);
    if (!sent.ok()) return sent;
  }
  return absl::OkStatus();
}

}  // namespace acme
