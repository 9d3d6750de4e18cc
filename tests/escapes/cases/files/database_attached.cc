// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: joins the store with a database of its own.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sqlite3.h>
#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

void Join(sqlite3* other, const std::string& folder) {
  auto store = zweck::SqliteStore::Open(folder + "/customers.db");
  sqlite3_exec(other, "ATTACH DATABASE 'customers.db' AS customers", nullptr, nullptr, nullptr);
}

}  // namespace acme
