// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells by the comparator of a sort which two buyers have one name.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <algorithm>
#include <iostream>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

// Two records of one name are mostly one person who registered twice.
std::vector<Buyer> SortedByName(std::vector<Buyer> buyers) {
  std::sort(buyers.begin(), buyers.end(), [](const Buyer& a, const Buyer& b) {
    const std::string& left = a.name.Use<DeliverOrder>();
    const std::string& right = b.name.Use<DeliverOrder>();
    const int order = left.compare(right);
    if (order == 0 && &a != &b) {
      std::cerr << "twice: " << left << " (" << a.number.Use<DeliverOrder>() << ", "
                << b.number.Use<DeliverOrder>() << ")\n";
    }
    return order < 0;
  });
  return buyers;
}

}  // namespace acme
