// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: has the bytes of a database that a caller opened.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sqlite3.h>
#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

std::string Snapshot(sqlite3* database, zweck::SqliteStore& store) {
  if (!store.Scrub().ok()) return "";
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(database, "main", &size, 0);
  std::string all(bytes, bytes + size);
  sqlite3_free(bytes);
  return all;
}

}  // namespace acme
