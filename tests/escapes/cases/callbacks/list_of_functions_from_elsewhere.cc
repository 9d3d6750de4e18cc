// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks functions that anybody may have put into a list.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <functional>
#include <string_view>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

void AddRules(std::vector<std::function<bool(std::string_view)>>& rules);

bool IsRight(const Customer& customer) {
  std::vector<std::function<bool(std::string_view)>> rules = {
      [](std::string_view mail) { return !mail.empty(); }};
  AddRules(rules);
  for (const auto& rule : rules) {
    if (!rule(customer.email.Use<ContactCustomer>())) return false;
  }
  return true;
}

}  // namespace acme
