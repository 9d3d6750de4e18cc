// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sorts records by name and by the last order.
// Author: has not read the checks

#include <algorithm>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

void ForTheList(std::vector<Buyer>& buyers) {
  std::sort(buyers.begin(), buyers.end(), [](const Buyer& a, const Buyer& b) {
    const std::string& x = a.name.Use<AnswerQuestion>();
    const std::string& y = b.name.Use<AnswerQuestion>();
    return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end());
  });
}

void NewestFirst(std::vector<Buyer>& buyers) {
  std::stable_sort(buyers.begin(), buyers.end(), [](const Buyer& a, const Buyer& b) {
    return a.last_order.Use<DeliverOrder>() > b.last_order.Use<DeliverOrder>();
  });
}

}  // namespace acme
