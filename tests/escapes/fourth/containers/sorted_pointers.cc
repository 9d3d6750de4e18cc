// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sorts pointers to records by name, in a vector that ends with the function.
// Author: has not read the checks, and came fourth

#include <algorithm>

#include "tests/escapes/fourth/policy.h"

namespace acme {

absl::StatusOr<const Borrower*> FirstByName(const std::vector<Borrower>& all) {
  std::vector<const Borrower*> sorted;
  sorted.reserve(all.size());
  for (const Borrower& one : all) sorted.push_back(&one);
  std::sort(sorted.begin(), sorted.end(), [](const Borrower* a, const Borrower* b) {
    return a->name.Use<Lend>() < b->name.Use<Lend>();
  });
  if (sorted.empty()) return absl::NotFoundError("there is nobody");
  return sorted.front();
}

}  // namespace acme
