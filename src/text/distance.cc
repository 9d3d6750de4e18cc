// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace zweck::text {

std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

std::string_view Nearest(std::string_view name, std::span<const std::string_view> names,
                         std::size_t most) {
  constexpr std::size_t kLongest = 100;
  std::string_view nearest;
  std::size_t least = most + 1;
  if (name.size() > kLongest) return nearest;
  for (const std::string_view candidate : names) {
    if (candidate.size() > kLongest) continue;
    const std::size_t distance = Distance(name, candidate);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace zweck::text
