// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: calls a lambda of its own with the address.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

bool IsGerman(const Customer& customer) {
  const auto ends = [](std::string_view text) { return text.ends_with(".de"); };
  return ends(customer.email.Use<ContactCustomer>());
}

}  // namespace acme
