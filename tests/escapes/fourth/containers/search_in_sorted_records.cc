// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: finds a record in a sorted vector of records by its card.
// Author: has not read the checks, and came fourth
// Alone.

#include <algorithm>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class ByCard {
 public:
  explicit ByCard(std::vector<Borrower> all) : all_(std::move(all)) {
    std::sort(all_.begin(), all_.end(), [](const Borrower& a, const Borrower& b) {
      return a.card.Use<Lend>() < b.card.Use<Lend>();
    });
  }
  const Borrower* Find(std::string_view card) const {
    const auto at = std::lower_bound(
        all_.begin(), all_.end(), card,
        [](const Borrower& one, std::string_view wanted) { return one.card.Use<Lend>() < wanted; });
    return at == all_.end() || at->card.Use<Lend>() != card ? nullptr : &*at;
  }

 private:
  std::vector<Borrower> all_;
};

bool HasCard(const ByCard& borrowers, std::string_view card) {
  return borrowers.Find(card) != nullptr;
}

}  // namespace acme
