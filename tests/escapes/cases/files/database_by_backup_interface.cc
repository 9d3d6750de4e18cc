// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the pages of the store by SQLite's backup.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sqlite3.h>
#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

void Copy(sqlite3* from, sqlite3* to, const std::string& path) {
  auto store = zweck::SqliteStore::Open(path);
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
}

}  // namespace acme
