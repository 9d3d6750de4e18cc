// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "usage.h"

#include <zweck/flow/use.h>

#include <algorithm>

namespace connect_backend {
namespace {

using jodocus::HowLong;
using jodocus::HowOften;
using jodocus::ImproveService;
using jodocus::UsageYear;

constexpr int kDaysOfYear = 365;

HowOften Often(std::uint64_t times) {
  if (times < 10) return HowOften::kUnderTen;
  if (times < 100) return HowOften::kUnderHundred;
  if (times < 1'000) return HowOften::kUnderThousand;
  return times < 10'000 ? HowOften::kUnderTenThousand : HowOften::kMore;
}

HowLong Long(std::uint64_t milliseconds) {
  if (milliseconds < 100) return HowLong::kUnderTenthOfSecond;
  if (milliseconds < 1'000) return HowLong::kUnderSecond;
  if (milliseconds < 10'000) return HowLong::kUnderTenSeconds;
  return milliseconds < 60'000 ? HowLong::kUnderMinute : HowLong::kLonger;
}

}  // namespace

void Usage::Add(const jodocus::AnonymousUsageEvent& event) {
  const absl::civil_diff_t age = today_ - event.day.Use<ImproveService>();
  if (age < 0 || age >= 2 * kDaysOfYear) return;
  Sum& sum = sums_[{age < kDaysOfYear ? UsageYear::kPast : UsageYear::kOneBefore,
                    event.product.Use<ImproveService>(), event.feature.Use<ImproveService>(),
                    event.action.Use<ImproveService>()}];
  // An event that gives no number is one time.
  sum.times += std::max<std::uint64_t>(event.count.Use<ImproveService>(), 1);
  const std::uint64_t took = event.duration_ms.Use<ImproveService>();
  sum.timed += took > 0 ? 1 : 0;
  sum.milliseconds += took;
}

std::vector<jodocus::UsageSummary> Usage::Summaries() const {
  std::vector<jodocus::UsageSummary> summaries;
  for (const auto& [cell, sum] : sums_) {
    const auto& [year, product, feature, action] = cell;
    summaries.push_back(
        {.year = year,
         .product = product,
         .feature = feature,
         .action = action,
         .how_often = Often(sum.times),
         .how_long = sum.timed == 0 ? HowLong::kUnspecified : Long(sum.milliseconds / sum.timed)});
  }
  return summaries;
}

}  // namespace connect_backend
