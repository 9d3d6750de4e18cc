// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: filters records by ranges and sends what is left.
// Author: has not read the checks

#include <ranges>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

bool CanBeCalled(const Buyer& buyer) {
  const auto& phone = buyer.phone.Use<DeliverOrder>();
  return phone.has_value() && !phone->empty();
}

absl::Status SendThose(const std::vector<Buyer>& buyers, CourierHttp& courier) {
  for (const Buyer& buyer : buyers | std::views::filter(CanBeCalled) | std::views::take(50)) {
    absl::Status sent = zweck::Transmit<Courier>(zweck::Minimize<Courier>(buyer), courier);
    if (!sent.ok()) return sent;
  }
  return absl::OkStatus();
}

auto Busy(const std::vector<Buyer>& buyers) {
  return std::ranges::count_if(
      buyers, [](const Buyer& b) { return b.orders.Use<DeliverOrder>().size() > 10; });
}

}  // namespace acme
