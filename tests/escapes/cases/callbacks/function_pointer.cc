// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands the address to a pointer to a function.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

void Visit(const Customer& customer, void (*each)(const char* text)) {
  each(customer.email.Use<ContactCustomer>().c_str());
}

}  // namespace acme
