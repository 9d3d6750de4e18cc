// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: collects the values of many records by an algorithm.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <algorithm>
#include <iterator>
#include <set>

#include "tests/escapes/policy.h"

namespace acme {

class Audience {
 public:
  void Add(const std::vector<Customer>& customers) {
    std::transform(customers.begin(), customers.end(), std::inserter(all_, all_.end()),
                   [](const Customer& each) { return each.email.Use<ContactCustomer>(); });
  }

 private:
  std::set<std::string> all_;
};

}  // namespace acme
