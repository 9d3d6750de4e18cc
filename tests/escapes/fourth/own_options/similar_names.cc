// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: computes how like two names are, and counts the pairs to look at.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <iostream>
#include <numeric>
#include <string_view>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row.back();
}

int CountSimilar(const std::vector<Borrower>& all) {
  int pairs = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (Distance(all[i].name.Use<Lend>(), all[j].name.Use<Lend>()) <= 2) ++pairs;
    }
  }
  std::cout << pairs << " pairs of cards may be of the same person\n";
  return pairs;
}

}  // namespace acme
