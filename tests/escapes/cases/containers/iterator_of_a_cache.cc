// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: writes to what an iterator found in a member.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <map>

#include "tests/escapes/policy.h"

namespace acme {

class Names {
 public:
  void Rename(const Customer& customer, int place) {
    auto found = names_.find(place);
    if (found != names_.end()) found->second = customer.name.Use<SendInvoice>().value_or("");
  }

 private:
  std::map<int, std::string> names_;
};

}  // namespace acme
