// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts orders by town for a board in the office, from addresses given for a parcel.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: has not read the checks, and came third

#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

std::map<std::string, int>& Towns() {
  static std::map<std::string, int> towns;
  return towns;
}

void CountTown(const Buyer& buyer) {
  const Address& address = buyer.address.Use<DeliverOrder>();
  ++Towns()[address.city.Use<DeliverOrder>()];
}

void PrintBoard() {
  std::vector<std::pair<std::string, int>> sorted(Towns().begin(), Towns().end());
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [town, orders] : sorted) std::cout << orders << '\t' << town << '\n';
}

}  // namespace acme
