// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sums events up.

#ifndef CONNECT_BACKEND_USAGE_H_
#define CONNECT_BACKEND_USAGE_H_

#include <absl/container/btree_map.h>
#include <absl/time/civil_time.h>
#include <jodocus/usage_summary.h>

#include <cstdint>
#include <tuple>
#include <vector>

namespace connect_backend {

class Usage {
 public:
  explicit Usage(absl::CivilDay today) : today_(today) {}

  // By the first day of its week. What is older than two years, or from the future, is in neither.
  void Add(const jodocus::AnonymousUsageEvent& event);

  // One for each year, product, feature and action that was there, in this order.
  std::vector<jodocus::UsageSummary> Summaries() const;

 private:
  using Cell = std::tuple<jodocus::UsageYear, jodocus::Product, jodocus::Feature, jodocus::Action>;
  struct Sum {
    std::uint64_t times = 0;
    std::uint64_t timed = 0;  // events that say how long it took
    std::uint64_t milliseconds = 0;
  };

  absl::CivilDay today_;
  absl::btree_map<Cell, Sum> sums_;
};

}  // namespace connect_backend

#endif  // CONNECT_BACKEND_USAGE_H_
