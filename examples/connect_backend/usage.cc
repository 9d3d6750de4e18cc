// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "usage.h"

#include <zweck/flow/use.h>

#include <algorithm>
#include <limits>

namespace connect_backend {
namespace {

using jodocus::ImproveService;
using jodocus::UsageYear;

constexpr int kDaysOfYear = 365;

std::uint32_t AtMost(std::uint64_t number) {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(number, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

void Usage::Add(const jodocus::AnonymousUsageEvent& event) {
  const absl::civil_diff_t age = today_ - event.day.Use<ImproveService>().first_day();
  if (age < 0 || age >= 2 * kDaysOfYear) return;
  Sum& sum = sums_[{age < kDaysOfYear ? UsageYear::kPast : UsageYear::kOneBefore,
                    event.product.Use<ImproveService>(), event.feature.Use<ImproveService>(),
                    event.action.Use<ImproveService>()}];
  // An event that gives no number is one time. Of a number, what it is at least.
  sum.times += std::max<std::uint32_t>(event.count.Use<ImproveService>().least(), 1);
  const std::uint32_t took = event.duration_ms.Use<ImproveService>().least();
  sum.timed += took > 0 ? 1 : 0;
  sum.milliseconds += took;
}

std::vector<jodocus::UsageSummary> Usage::Summaries() const {
  std::vector<jodocus::UsageSummary> summaries;
  for (const auto& [cell, sum] : sums_) {
    const auto& [year, product, feature, action] = cell;
    summaries.push_back({.year = year,
                         .product = product,
                         .feature = feature,
                         .action = action,
                         .count = AtMost(sum.times),
                         .duration_ms = AtMost(sum.timed == 0 ? 0 : sum.milliseconds / sum.timed)});
  }
  return summaries;
}

}  // namespace connect_backend
