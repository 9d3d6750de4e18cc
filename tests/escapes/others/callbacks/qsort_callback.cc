// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints while it compares.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks

#include <algorithm>
#include <cstdio>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

void SortByName(std::vector<Buyer>& buyers, bool verbose) {
  std::sort(buyers.begin(), buyers.end(), [verbose](const Buyer& a, const Buyer& b) {
    const auto& left = a.name.Use<DeliverOrder>();
    const auto& right = b.name.Use<DeliverOrder>();
    if (verbose) std::printf("compare %s with %s\n", left.c_str(), right.c_str());
    return left < right;
  });
}

}  // namespace acme
