// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps tiles of maps in a database of its own, beside the store.
// Author: writes the checks

#include <sqlite3.h>
#include <zweck/store/sqlite_store.h>

#include "tests/escapes/policy.h"

namespace acme {

int CountTiles(const std::string& path) {
  auto store = zweck::SqliteStore::Open(path);
  sqlite3* tiles = nullptr;
  sqlite3_open("/var/cache/acme/tiles.sqlite", &tiles);
  const int made =
      sqlite3_exec(tiles, "DELETE FROM tiles WHERE age > 90", nullptr, nullptr, nullptr);
  sqlite3_close(tiles);
  return store.ok() ? made : -1;
}

}  // namespace acme
