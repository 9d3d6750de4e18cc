// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: stores the value in the text of a statement.
// Stopped by: clang-tidy
// Finding: zweck-egress

#include <sqlite3.h>

#include "tests/escapes/policy.h"

namespace acme {

void Out(const Customer& customer, sqlite3* database) {
  const std::string sql = "INSERT INTO t VALUES('" + customer.email.Use<ContactCustomer>() + "')";
  sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr);
}

}  // namespace acme
