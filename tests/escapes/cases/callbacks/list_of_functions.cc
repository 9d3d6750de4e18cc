// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks lists of functions that stay where they are.
// Author: writes the checks

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "tests/escapes/policy.h"

namespace acme {

using Rule = std::function<bool(std::string_view)>;

bool HasAt(std::string_view mail) { return mail.find('@') != std::string_view::npos; }

bool IsRight(const Customer& customer, bool strict) {
  std::vector<Rule> rules;
  rules.push_back(HasAt);
  if (strict) rules.emplace_back([](std::string_view mail) { return mail.size() < 255; });
  for (const Rule& rule : rules) {
    if (!rule(customer.email.Use<ContactCustomer>())) return false;
  }
  const std::array<bool (*)(std::string_view), 2> more = {
      HasAt, [](std::string_view mail) { return mail.back() != '.'; }};
  const std::string_view mail = customer.email.Use<ContactCustomer>();
  return std::ranges::none_of(more, [&](const auto& rule) { return !rule(mail); });
}

}  // namespace acme
