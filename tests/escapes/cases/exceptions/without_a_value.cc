// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: throws what says nothing about a person.
// Author: writes the checks

#include <stdexcept>

#include "tests/escapes/policy.h"

namespace acme {

void Check(const Customer& customer) {
  if (customer.email.Use<ContactCustomer>().find('@') == std::string::npos) {
    throw std::invalid_argument("the address of a customer has no @");
  }
}

}  // namespace acme
