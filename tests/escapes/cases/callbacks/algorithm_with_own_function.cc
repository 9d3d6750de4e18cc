// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts by a function of its own.
// Author: writes the checks

#include <algorithm>

#include "tests/escapes/policy.h"

namespace acme {

bool IsMobile(const std::string& phone) { return phone.starts_with("+491"); }
std::ptrdiff_t Mobiles(const Customer& customer) {
  const auto& phones = customer.phones.Use<ContactCustomer>();
  return std::count_if(phones.begin(), phones.end(), IsMobile);
}

}  // namespace acme
