// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which stores end rows, and a clock that says what time it is and nothing else.

#include "zweck/store/ending.h"

#include <catch2/catch.hpp>

#include "zweck/store/postgres_store.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

static_assert(EndingStore<SqliteStore> && PurgingStore<SqliteStore>);
static_assert(EndingStore<SealedSqliteStore> && PurgingStore<SealedSqliteStore>);
static_assert(EndingStore<PostgresStore> && PurgingStore<PostgresStore>);
static_assert(EndingStore<SqliteStore::Transaction> && !PurgingStore<SqliteStore::Transaction>);
static_assert(EndingStore<PostgresStore::Transaction> && !PurgingStore<PostgresStore::Transaction>);

struct Stopped : Clock {
  absl::Time Now() const override { return absl::UnixEpoch(); }
};

TEST_CASE("Of a clock that says nothing else, all the time that it tells has passed") {
  CHECK(Stopped().Running() == absl::UnixEpoch());
}

}  // namespace
}  // namespace zweck
