// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps records in a cache, from which nothing removes them.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: writes the checks

#include <unordered_map>

#include "tests/escapes/policy.h"

namespace acme {

class Customers {
 public:
  const Customer* Get(const std::string& number, Store& store) {
    const auto known = cache_.find(number);
    if (known != cache_.end()) return &known->second;
    auto customer = zweck::Find<CustomerTable, Customer>(store, number);
    if (!customer.ok()) return nullptr;
    return &cache_.emplace(number, *std::move(customer)).first->second;
  }

 private:
  std::unordered_map<std::string, Customer> cache_;
};

}  // namespace acme
