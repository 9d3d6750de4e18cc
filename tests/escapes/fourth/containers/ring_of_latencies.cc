// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: holds how long the last requests took, and prints their median.
// Author: has not read the checks, and came fourth

#include <algorithm>
#include <array>
#include <iostream>

#include "tests/escapes/fourth/policy.h"

namespace acme {

class Latencies {
 public:
  void Add(absl::Duration took) {
    ring_[count_++ % ring_.size()] = absl::ToInt64Microseconds(took);
  }
  std::int64_t Median() const {
    const std::size_t size = std::min(count_, ring_.size());
    if (size == 0) return 0;
    std::array<std::int64_t, 256> sorted = ring_;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(size / 2);
    std::nth_element(sorted.begin(), middle, sorted.begin() + static_cast<std::ptrdiff_t>(size));
    return *middle;
  }

 private:
  std::array<std::int64_t, 256> ring_{};
  std::size_t count_ = 0;
};

void PrintMedian(const Latencies& latencies) {
  std::cout << "median: " << latencies.Median() << " us\n";
}

}  // namespace acme
