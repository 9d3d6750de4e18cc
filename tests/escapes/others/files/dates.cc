// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: computes with dates of records.
// Author: has not read the checks

#include <absl/time/clock.h>

#include "tests/escapes/others/policy.h"

namespace acme {

bool IsAdult(const Buyer& buyer, absl::CivilDay today) {
  const std::optional<absl::CivilDay>& born = buyer.born.Use<DeliverOrder>();
  if (!born) return false;
  int years = static_cast<int>(today.year() - born->year());
  if (absl::CivilDay(today.year(), born->month(), born->day()) > today) --years;
  return years >= 18;
}

bool WarrantyHolds(const Buyer& buyer) {
  const absl::Time bought = buyer.last_order.Use<DeliverOrder>();
  const absl::CivilDay day = absl::ToCivilDay(bought, absl::UTCTimeZone());
  return absl::ToCivilDay(absl::Now(), absl::UTCTimeZone()) - day < 2 * 365;
}

}  // namespace acme
