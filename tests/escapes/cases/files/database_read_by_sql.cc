// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts the customers of a store by a statement of its own.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sqlite3.h>
#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

class Report {
 public:
  explicit Report(const std::string& path) : path_(path), store_(zweck::SqliteStore::Open(path)) {}
  void Count() {
    sqlite3* database = nullptr;
    sqlite3_open(path_.c_str(), &database);
    sqlite3_exec(database, "SELECT count(*), max(email) FROM customer", nullptr, nullptr, nullptr);
    sqlite3_close(database);
  }

 private:
  std::string path_;
  absl::StatusOr<zweck::SqliteStore> store_;
};

}  // namespace acme
