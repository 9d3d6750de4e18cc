// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: attaches the store's file to the database of the reports.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <sqlite3.h>

#include "tests/escapes/others/policy.h"

namespace acme {

int RefreshReport(sqlite3* reports, const std::string& store_path) {
  const std::string sql =
      "ATTACH DATABASE '" + store_path +
      "' AS shop;"
      "CREATE TABLE IF NOT EXISTS spending AS SELECT number, email FROM shop.buyer_table__buyer;"
      "DETACH DATABASE shop;";
  return sqlite3_exec(reports, sql.c_str(), nullptr, nullptr, nullptr);
}

absl::Status Nightly(sqlite3* reports) {
  const std::string path = "/var/lib/acme/shop.db";
  auto store = zweck::SqliteStore::Open(path);
  if (!store.ok()) return store.status();
  if (absl::Status scrubbed = store->Scrub(); !scrubbed.ok()) return scrubbed;
  return RefreshReport(reports, path) == SQLITE_OK ? absl::OkStatus()
                                                   : absl::InternalError("no report");
}

}  // namespace acme
