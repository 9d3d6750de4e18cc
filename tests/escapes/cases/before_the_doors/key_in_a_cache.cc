// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers who was looked for.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <set>

#include "tests/escapes/policy.h"

namespace acme {

class Lookups {
 public:
  bool Known(const std::string& number, Store& store) {
    asked_.insert(number);
    return zweck::Find<CustomerTable, Customer>(store, number).ok();
  }

 private:
  std::set<std::string> asked_;
};

}  // namespace acme
