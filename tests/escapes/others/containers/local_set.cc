// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: a local set of cities, counted and gone.
// Author: has not read the checks

#include <set>
#include <string>
#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

std::size_t Cities(const std::vector<Buyer>& buyers) {
  std::set<std::string> cities;
  for (const Buyer& buyer : buyers) {
    const Address& address = buyer.address.Use<DeliverOrder>();
    cities.insert(address.city.Use<DeliverOrder>());
  }
  return cities.size();
}

}  // namespace acme
