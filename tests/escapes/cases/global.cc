// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the value in a global.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

std::string last_seen;
void Keep(const Customer& customer) { last_seen = customer.email.Use<ContactCustomer>(); }

}  // namespace acme
