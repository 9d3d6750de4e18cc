// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps the question in a std::function for as long as it asks.
// Author: writes the checks

#include <functional>

#include "tests/escapes/policy.h"

namespace acme {

bool Any(const Customer& customer, bool abroad) {
  std::function<bool(const std::string&)> asks = [](const std::string& phone) {
    return phone.starts_with("+");
  };
  if (!abroad) asks = [](const std::string& phone) { return phone.starts_with("0"); };
  for (const std::string& phone : customer.phones.Use<ContactCustomer>()) {
    if (asks(phone)) return true;
  }
  return false;
}

}  // namespace acme
