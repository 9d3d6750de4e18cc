// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks the store's file by SQL of its own, since Find takes the key only.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: has not read the checks

#include <sqlite3.h>

#include <vector>

#include "tests/escapes/others/policy.h"

namespace acme {

constexpr char kFile[] = "shop.db";

absl::StatusOr<zweck::SqliteStore> OpenShop() { return zweck::SqliteStore::Open(kFile); }

std::vector<std::string> BuyersIn(const std::string& city) {
  std::vector<std::string> names;
  sqlite3* db = nullptr;
  sqlite3_stmt* query = nullptr;
  sqlite3_open_v2(kFile, &db, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_prepare_v2(db, "SELECT name FROM buyer_table__buyer WHERE address LIKE ?1", -1, &query,
                     nullptr);
  const std::string like = "%" + city + "%";
  sqlite3_bind_text(query, 1, like.c_str(), -1, SQLITE_TRANSIENT);
  while (sqlite3_step(query) == SQLITE_ROW) {
    names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(query, 0)));
  }
  sqlite3_finalize(query);
  sqlite3_close(db);
  return names;
}

}  // namespace acme
