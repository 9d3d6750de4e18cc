// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: groups records by a value in a local map, and gives the largest group.
// Author: writes the checks

#include <algorithm>
#include <map>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t LargestGroup(const std::vector<Customer>& customers) {
  std::map<std::string, std::vector<const Customer*>> groups;
  for (const Customer& each : customers) {
    const std::string& number = each.number.Use<SendInvoice>();
    groups[number.substr(0, 2)].push_back(&each);
  }
  std::size_t most = 0;
  for (const auto& [prefix, group] : groups) most = std::max(most, group.size());
  return most;
}

}  // namespace acme
