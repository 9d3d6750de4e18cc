// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: puts people into groups of equal size, as places in a vector, and returns the sizes.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <numeric>

#include "tests/escapes/fourth/policy.h"

namespace acme {

std::vector<int> GroupSizes(const std::vector<SignUp>& all, int groups) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) {
    return all[a].seats.Use<RunEvents>() > all[b].seats.Use<RunEvents>();
  });
  std::vector<int> sizes(static_cast<std::size_t>(groups), 0);
  for (const std::size_t place : order) {
    *std::min_element(sizes.begin(), sizes.end()) += all[place].seats.Use<RunEvents>();
  }
  return sizes;
}

}  // namespace acme
