// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: filters records in a pipeline, and returns how many are left.
// Author: has not read the checks, and came fourth

#include <ranges>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::int64_t ToWrite(const std::vector<Borrower>& borrowers) {
  auto grown_up = borrowers | std::views::filter([](const Borrower& one) {
                    return one.group.Use<Lend>() == Group::kAdult;
                  }) |
                  std::views::filter([](const Borrower& one) {
                    return one.address.Use<CollectFees>().has_value();
                  });
  return std::ranges::distance(grown_up);
}

}  // namespace acme
