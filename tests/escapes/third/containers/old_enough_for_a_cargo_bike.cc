// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks by ranges whether all who ordered a cargo bicycle are of age.
// Author: has not read the checks, and came third

#include <algorithm>
#include <ranges>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr int kOfAge = 18;

bool OfAge(const std::optional<absl::CivilDay>& born, absl::CivilDay today) {
  if (!born.has_value()) return false;
  const absl::CivilDay birthday(born->year() + kOfAge, born->month(), born->day());
  return birthday <= today;
}

bool AllOfAge(const std::vector<Buyer>& buyers, absl::CivilDay today) {
  auto cargo = buyers | std::views::filter([](const Buyer& buyer) {
                 return buyer.model.Use<DeliverOrder>() == Model::kCargo;
               });
  return std::ranges::all_of(
      cargo, [today](const Buyer& buyer) { return OfAge(buyer.born.Use<DeliverOrder>(), today); });
}

absl::Status KeepIfOfAge(const std::vector<Buyer>& buyers, absl::CivilDay today,
                         zweck::SqliteStore& store) {
  if (!AllOfAge(buyers, today)) return absl::FailedPreconditionError("somebody is too young");
  for (const Buyer& buyer : buyers) {
    absl::Status kept = zweck::Persist<BuyerTable>(buyer, store);
    if (!kept.ok()) return kept;
  }
  return absl::OkStatus();
}

}  // namespace acme
