// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks a list of its own, of which one prints.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

bool IsRight(const Customer& customer) {
  const std::vector<std::function<bool(const std::string&)>> rules = {
      [](const std::string& mail) { return !mail.empty(); },
      [](const std::string& mail) { return std::puts(mail.c_str()) > 0; }};
  const std::string mail = customer.email.Use<ContactCustomer>();
  return std::all_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule(mail); });
}

}  // namespace acme
