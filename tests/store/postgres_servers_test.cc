// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Servers that tests/store/servers_test.py makes: one with TLS, one in recovery, and disks that are
// full. Hidden, since only that has them.

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/postgres_fixture.h"
#include "tests/store/sqlite_fixture.h"
#include "zweck/store/migration.h"
#include "zweck/store/postgres_store.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

std::string Given(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr) FAIL("run this by tests/store/servers_test.py");
  return value;
}

template <class S>
absl::Status PutAll(S& store, const Table& table, const std::vector<std::vector<Value>>& rows) {
  std::size_t next = 0;
  return store.PutAll(InsecureDoorAccessForTests::Key(DoorKey::To::kPutAll, table), table,
                      [&](zweck::View<Value>& row) -> absl::StatusOr<bool> {
                        if (next == rows.size()) return false;
                        row = rows[next++];
                        return true;
                      });
}

std::vector<Value> Person(const std::string& id, const std::string& name) {
  return {Value::Text(id), Value::Text(name)};
}

// Fills the disk below a store, with rows one by one and with a batch, and makes room again.
template <class S>
void Fill(S& store, std::string_view place, const std::string& directory) {
  const std::string large = std::string(kCanary) + std::string(20'000, 'x');
  std::vector<std::string> ids;
  for (int i = 0; i < 2000; ++i) ids.push_back("n" + std::to_string(i));
  absl::Status status;
  std::size_t kept = 0;
  while (status.ok() && kept < ids.size()) {
    status = Put(store, kPersons, Person(ids[kept], large));
    if (status.ok()) ++kept;
  }
  CheckRefused(status, absl::StatusCode::kResourceExhausted, place);
  REQUIRE(kept > 3);
  std::vector<std::vector<Value>> batch;
  for (std::string& id : ids) batch.push_back(Person(id.insert(0, "b"), large));
  CheckRefused(PutAll(store, kPersons, batch), absl::StatusCode::kResourceExhausted, place);
  // What was acknowledged is there, whole, and nothing else.
  const Rows rows = RequireOk(Read(store, kPersons));
  CHECK(rows.size() == kept);
  for (const Row& row : rows) REQUIRE(row[1].bytes == large);
  CHECK(RequireOk(Find(store, kPersons, Value::Text("n0"))).size() == 1);
  CHECK(RequireOk(Find(store, kPersons, Value::Text("bn0"))).empty());
  REQUIRE(std::filesystem::remove(directory + "/ballast"));
  RequireOk(PutAll(store, kPersons, {Person("after", large), Person("n0", "")}));
  CHECK(RequireOk(Read(store, kPersons)).size() == kept + 1);
}

}  // namespace

TEST_CASE("Of a server with TLS, its certificate is checked", "[.tls]") {
  const std::string server = Given("ZWECK_TLS");
  const std::string ca = Given("ZWECK_TLS_CA");
  const std::string other_ca = Given("ZWECK_TLS_OTHER_CA");
  const auto open = [&](const std::string& host, const std::string& more) {
    return PostgresStore::Open(server + " host=" + host + " " + more,
                               {.time_limit = absl::Seconds(10)});
  };
  {
    PostgresStore store = RequireOk(open("127.0.0.1", "sslmode=verify-full sslrootcert=" + ca));
    RequireOk(Put(store, kPersons, Person("1", "Zq9Canary")));
    CHECK(RequireOk(Read(store, kPersons)).size() == 1);
  }
  RequireOk(open("localhost", "sslmode=verify-ca sslrootcert=" + ca));
  // Somebody else's, of somebody else's name, unknown, and none at all.
  constexpr std::string_view kSentence =
      "the database postgres: can't be reached: no server answers there, or not by TLS as it was "
      "asked to";
  CheckRefused(open("127.0.0.1", "sslmode=verify-full sslrootcert=" + other_ca),
               absl::StatusCode::kUnavailable, kSentence);
  CheckRefused(open("localhost", "sslmode=verify-full sslrootcert=" + ca),
               absl::StatusCode::kUnavailable, kSentence);
  CheckRefused(open("127.0.0.1", "sslmode=verify-full sslrootcert=/nowhere"),
               absl::StatusCode::kUnavailable, kSentence);
  CheckRefused(open("127.0.0.1", "sslmode=disable"), absl::StatusCode::kPermissionDenied,
               "does not let this user in");
  // A server without it is not talked to in the clear.
  CheckRefused(
      PostgresStore::Open(Given("ZWECK_NO_TLS") + " sslmode=verify-full sslrootcert=" + ca),
      absl::StatusCode::kUnavailable, kSentence);
}

TEST_CASE("A server in recovery is read, and says that it can't be written", "[.recovery]") {
  const PostgresSchema schema;
  const std::string options = " options='-c search_path=" + schema.name() + "'";
  PostgresStore primary = RequireOk(PostgresStore::Open(schema.Parameters()));
  RequireOk(Put(primary, kUsers, User("1", "a", 1)));
  // It follows.
  absl::StatusOr<PostgresStore> store = absl::UnknownError("");
  absl::StatusOr<Rows> rows;
  const absl::Time end = absl::Now() + absl::Seconds(30);
  do {
    absl::SleepFor(absl::Milliseconds(50));
    store = PostgresStore::Open(Given("ZWECK_STANDBY") + options);
    if (store.ok()) rows = Read(*store, kUsers);
  } while ((!store.ok() || !rows.ok() || rows->empty()) && absl::Now() < end);
  REQUIRE(store.ok());
  CHECK(RequireOk(std::move(rows)).size() == 1);
  CHECK(RequireOk(Find(*store, kUsers, Value::Text("1"))).size() == 1);
  CHECK(RequireOk(Count(*store, kUsers, {})) == 1);
  constexpr std::string_view kSentence = "is read-only, or in recovery (SQLSTATE 25006)";
  const DoorKey migrates = InsecureDoorAccessForTests::Key(DoorKey::To::kMigrate, {});
  const zweck::View<Table> tables(&kPersons, 1);
  const MigrationPlan plan = RequireOk(store->Plan(migrates, tables, MigrationPhase::kExpand));
  for (const absl::Status& status :
       {Put(*store, kUsers, User("2", kCanary, 1)), Put(*store, kPersons, Person("1", "n")),
        Erase(*store, kUsers, Value::Text("1")).status(),
        PutAll(*store, kUsers, {User("2", kCanary, 1)}), store->Migrate(migrates, tables, plan)}) {
    CheckRefused(status, absl::StatusCode::kFailedPrecondition, kSentence);
  }
  {
    const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kTransact, {});
    auto inside = RequireOk(store->Begin(door, absl::Now() + absl::Seconds(10)));
    CheckRefused(Put(inside, kUsers, User("2", kCanary, 1)), absl::StatusCode::kFailedPrecondition,
                 kSentence);
  }
  // In a schema that no Zweck has written to there is nothing to read.
  schema.Run("CREATE SCHEMA IF NOT EXISTS " + schema.name() + "_empty");
  absl::Status opened;
  do {
    absl::SleepFor(absl::Milliseconds(50));
    opened = PostgresStore::Open(Given("ZWECK_STANDBY") +
                                 " options='-c search_path=" + schema.name() + "_empty'")
                 .status();
  } while (!absl::IsFailedPrecondition(opened) && absl::Now() < end);
  CheckRefused(opened, absl::StatusCode::kFailedPrecondition, kSentence);
  schema.Run("DROP SCHEMA " + schema.name() + "_empty");
  // Readers of theirs would hold up what drops the tables.
  store = absl::UnknownError("");
}

TEST_CASE("A disk that is full keeps what was acknowledged, and no half", "[.full]") {
  SECTION("of PostgreSQL's tables") {
    const PostgresSchema schema;
    PostgresStore store =
        RequireOk(PostgresStore::Open(schema.Parameters(" -c default_tablespace=small")));
    // Long values would be stored compressed.
    RequireOk(Put(store, kPersons, Person("n0", "")));
    schema.Run("ALTER TABLE crm__person ALTER COLUMN name SET STORAGE EXTERNAL");
    RequireOk(Erase(store, kPersons, Value::Text("n0")));
    Fill(store, "table crm__person of the database postgres: there is no room or memory left",
         Given("ZWECK_FULL_TABLES"));
  }
  SECTION("of a SQLite file") {
    const std::string directory = Given("ZWECK_FULL_FILES");
    const std::string path = directory + "/a.db";
    SqliteStore store = OpenPlain(path);
    Fill(store, path, directory);
    CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
  }
}

}  // namespace zweck
