// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: remembers hashes of addresses, which point at the same people.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <functional>
#include <unordered_set>

#include "tests/escapes/policy.h"

namespace acme {

class Seen {
 public:
  bool IsNew(const Customer& customer) {
    const std::size_t hash = std::hash<std::string>()(customer.email.Use<ContactCustomer>());
    return seen_.insert(hash).second;
  }

 private:
  std::unordered_set<std::size_t> seen_;
};

}  // namespace acme
