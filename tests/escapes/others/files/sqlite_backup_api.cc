// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: backs the store up by SQLite's own interface; what is erased lives on in the copy.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <sqlite3.h>

#include "tests/escapes/others/policy.h"

namespace acme {

int Backup(const std::string& store_file, const std::string& copy_file) {
  sqlite3* from = nullptr;
  sqlite3* to = nullptr;
  sqlite3_open(store_file.c_str(), &from);
  sqlite3_open(copy_file.c_str(), &to);
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (backup != nullptr) {
    sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
  }
  const int rc = sqlite3_errcode(to);
  sqlite3_close(to);
  sqlite3_close(from);
  return rc;
}

absl::Status Close(zweck::SqliteStore store, const std::string& file) {
  if (absl::Status s = store.Scrub(); !s.ok()) return s;
  return Backup(file, file + ".bak") == SQLITE_OK ? absl::OkStatus() : absl::DataLossError("bak");
}

}  // namespace acme
