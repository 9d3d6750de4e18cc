// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: stores the value in a table of its own.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <sqlite3.h>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, sqlite3_stmt* statement) {
  sqlite3_bind_text(statement, 1, customer.email.Use<ContactCustomer>().c_str(), -1, nullptr);
}

}  // namespace acme
