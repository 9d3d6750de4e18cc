// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/bare_sql.h"
#include "tests/bench/gdpr.h"
#include "tests/bench/gdpr_bare.h"
#include "tests/bench/gdpr_doors.h"
#include "tests/bench/kept.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::bench::gdpr {

void CompareSqlite() {
  const Directory own;
  const Directory others;
  SetTime time;
  const auto open = [&time](const Directory& directory) {
    absl::StatusOr<SqliteStore> store = SqliteStore::Open(directory.Database(), {.clock = &time});
    Expect(store.ok(), "SqliteStore::Open");
    return *std::move(store);
  };
  {
    SqliteStore made = open(others);
    Fill(made);
  }
  SqliteStore store = open(own);
  Fill(store);
  BareSqlite bare(others.Database());
  Compare({.store = "SQLite",
           .doors = ByDoors<SqliteStore>(store, time),
           .beside = BareSqlite::kName,
           .bare = ByHand<BareSqlite>(bare),
           .contents = [&](bool of_doors) {
             BareSqlite reader((of_doors ? own : others).Database());
             return ContentsOf(reader);
           }});
}

}  // namespace zweck::bench::gdpr
