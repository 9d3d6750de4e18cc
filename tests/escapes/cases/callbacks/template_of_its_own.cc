// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: goes through the numbers with whatever lambda it gets.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

template <class Each>
void Visit(const Customer& customer, Each each) {
  for (const std::string& phone : customer.phones.Use<ContactCustomer>()) each(phone);
}
std::size_t Longest(const Customer& customer) {
  std::size_t longest = 0;
  Visit(customer, [&](const std::string& phone) { longest = std::max(longest, phone.size()); });
  return longest;
}

}  // namespace acme
