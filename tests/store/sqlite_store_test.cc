// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows go in, come out as they were, and only into tables that are as declared.

#include "zweck/store/sqlite_store.h"

#include <absl/synchronization/mutex.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

static_assert(Store<SqliteStore> && Store<SealedSqliteStore>);
static_assert(!SqliteStore::kSeals && SealedSqliteStore::kSeals);
static_assert(!std::is_copy_constructible_v<SqliteStore> &&
              !std::is_copy_constructible_v<SealedSqliteStore>);
static_assert(std::is_nothrow_move_constructible_v<SqliteStore>);
static_assert(std::is_nothrow_move_assignable_v<SealedSqliteStore>);

constexpr Column kEveryTypeColumns[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                        {.name = "integer", .type = ColumnType::kInteger},
                                        {.name = "real", .type = ColumnType::kReal},
                                        {.name = "text", .type = ColumnType::kText},
                                        {.name = "blob", .type = ColumnType::kBlob}};
constexpr Table kEveryType{"sink__every_type", kEveryTypeColumns};

TEST_CASE("Values of every type come back as they went in") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const std::string zero("a\0b", 3);
  const std::string every_byte = [] {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<char>(i));
    return bytes;
  }();
  const std::string large(3'000'000, 'x');
  using Limits = std::numeric_limits<std::int64_t>;
  const std::vector<std::vector<Value>> rows = {
      {Value::Integer(1), Value::Null(), Value::Null(), Value::Null(), Value::Null()},
      {Value::Integer(2), Value::Integer(0), Value::Real(0), Value::Text(""), Value::Blob("")},
      {Value::Integer(Limits::min()), Value::Integer(Limits::max()), Value::Real(1),
       Value::Text(zero), Value::Blob(zero)},
      {Value::Integer(Limits::max()), Value::Integer(Limits::min()), Value::Real(-1e308),
       Value::Text("12"), Value::Blob(every_byte)},
      {Value::Integer(-1), Value::Integer(-1), Value::Real(std::numeric_limits<double>::infinity()),
       Value::Text(large), Value::Blob(large)},
  };
  {
    SqliteStore store = OpenPlain(path);
    for (const auto& row : rows) RequireOk(Put(store, kEveryType, row));
  }
  SqliteStore store = OpenPlain(path);
  for (const auto& row : rows) {
    const Rows found = RequireOk(Find(store, kEveryType, row[0]));
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Row(row.begin(), row.end()));
  }
  CHECK(RequireOk(Read(store, kEveryType)).size() == rows.size());
}

TEST_CASE("Put replaces the row with the same key and no other") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  RequireOk(Put(store, kPersons, {Value::Text("2"), Value::Text("Bob")}));
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  CHECK(RequireOk(Read(store, kPersons)) ==
        Rows{{Value::Text("1"), Value::Null()}, {Value::Text("2"), Value::Text("Bob")}});
  // Keys are bytes: neither case nor a trailing space nor a zero makes them equal.
  for (const std::string& key : {std::string("1 "), std::string("1\0", 2), std::string("01")}) {
    CHECK(RequireOk(Find(store, kPersons, Value::Text(key))).empty());
  }
}

TEST_CASE("A table may be keyed by bytes, and may be nothing but its key") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  static constexpr Column kColumns[] = {{.name = "id", .type = ColumnType::kBlob, .key = true}};
  constexpr Table table{"sink__seen", kColumns};
  for (int i = 0; i < 3; ++i) RequireOk(Put(store, table, {Value::Blob("\xff\x01")}));
  CHECK(RequireOk(Read(store, table)) == Rows{{Value::Blob("\xff\x01")}});
  CHECK(RequireOk(Erase(store, table, Value::Blob("\xff\x01"))));
  CHECK(RequireOk(Read(store, table)).empty());
}

TEST_CASE("The key may stand anywhere in the row") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  static constexpr Column kColumns[] = {{.name = "secret", .sealed = true},
                                        {.name = "id", .key = true}};
  constexpr Table table{"sink__late_key", kColumns};
  RequireOk(Put(store, table, {Value::Text("s1"), Value::Text("1")}));
  RequireOk(Put(store, table, {Value::Text("s2"), Value::Text("2")}));
  RequireOk(Put(store, table, {Value::Text("s3"), Value::Text("1")}));
  CHECK(RequireOk(Find(store, table, Value::Text("1"))) ==
        Rows{{Value::Text("s3"), Value::Text("1")}});
}

TEST_CASE("A table without a key takes every row") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  static constexpr Column kColumns[] = {{.name = "event"}};
  constexpr Table table{"sink__events", kColumns};
  for (int i = 0; i < 3; ++i) RequireOk(Put(store, table, {Value::Text("e")}));
  CHECK(RequireOk(Read(store, table)).size() == 3);
  CheckRefused(Find(store, table, Value::Text(kCanary)), absl::StatusCode::kInvalidArgument,
               "sink__events");
  CheckRefused(Erase(store, table, Value::Text(kCanary)), absl::StatusCode::kInvalidArgument,
               "sink__events");
}

TEST_CASE("Reading what is not there gives nothing and makes nothing") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  CHECK(RequireOk(Read(store, kPersons)).empty());
  CHECK(RequireOk(Find(store, kPersons, Value::Text("1"))).empty());
  CHECK(Sqlite(path).Run("SELECT count(*) FROM sqlite_schema WHERE name = 'crm__person'") == "0");
  CHECK_FALSE(RequireOk(Erase(store, kPersons, Value::Text("1"))));
}

TEST_CASE("Reading stops at the first error of the callback, and passes it on") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  for (const char* id : {"1", "2", "3"}) {
    RequireOk(Put(store, kPersons, {Value::Text(id), Value::Null()}));
  }
  int calls = 0;
  const absl::Status status =
      store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons), kPersons,
                 nullptr, [&](zweck::View<Value>) {
                   return ++calls == 2 ? absl::AbortedError("enough") : absl::OkStatus();
                 });
  CHECK(status == absl::AbortedError("enough"));
  CHECK(calls == 2);
  CHECK(RequireOk(Read(store, kPersons)).size() == 3);
}

TEST_CASE("A callback can't use the store that is reading to it") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  RequireOk(Put(store, kPersons, {Value::Text(kCanary), Value::Null()}));
  int calls = 0;
  RequireOk(store.Read(
      InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons), kPersons, nullptr,
      [&](zweck::View<Value> row) {
        ++calls;
        CheckRefused(Put(store, kPersons, {row[0], row[1]}), absl::StatusCode::kFailedPrecondition,
                     "being read");
        CheckRefused(Read(store, kPersons), absl::StatusCode::kFailedPrecondition, "being read");
        CheckRefused(Erase(store, kPersons, row[0]), absl::StatusCode::kFailedPrecondition,
                     "being read");
        CheckRefused(store.Scrub(), absl::StatusCode::kFailedPrecondition, "being read");
        return absl::OkStatus();
      }));
  CHECK(calls == 1);
  RequireOk(Put(store, kPersons, {Value::Text("after"), Value::Null()}));
}

TEST_CASE("A callback that throws leaves the store as usable as before") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  const auto throws = [](zweck::View<Value>) -> absl::Status { throw std::runtime_error("no"); };
  CHECK_THROWS(store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons),
                          kPersons, nullptr, throws));
  RequireOk(Put(store, kPersons, {Value::Text("2"), Value::Null()}));
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
}

TEST_CASE("A store that was moved away says so") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  SqliteStore other = std::move(store);
  RequireOk(Put(other, kPersons, {Value::Text("1"), Value::Null()}));
  // NOLINTBEGIN(bugprone-use-after-move): that is the test
  CheckRefused(Put(store, kPersons, {}), absl::StatusCode::kFailedPrecondition, "moved");
  CheckRefused(Read(store, kPersons), absl::StatusCode::kFailedPrecondition, "moved");
  CheckRefused(Erase(store, kPersons, Value::Text("1")), absl::StatusCode::kFailedPrecondition,
               "moved");
  CheckRefused(store.Scrub(), absl::StatusCode::kFailedPrecondition, "moved");
  // NOLINTEND(bugprone-use-after-move)
}

TEST_CASE("Tables that are not sound are refused") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  const auto refuses = [&](const Table& table) {
    const std::vector<Value> row(table.columns.size(), Value::Text(kCanary));
    CheckRefused(Put(store, table, row), absl::StatusCode::kInvalidArgument, "table");
    CheckRefused(Read(store, table), absl::StatusCode::kInvalidArgument, "table");
  };
  const std::vector<Column> sound = {{.name = "a"}};
  for (const std::string_view name :
       {"", "A", "1a", "_a", "a-b", "a b", "a\"b", "a;b", "\xc3\xa4", "sqlite_a"}) {
    refuses({name, sound});
    if (!name.starts_with("sqlite_")) refuses({"t", std::vector<Column>{{.name = name}}});
  }
  refuses({"t", {}});
  refuses({"t", std::vector<Column>{{.name = "a"}, {.name = "a"}}});
  refuses({"t", std::vector<Column>{{.name = "a", .key = true}, {.name = "b", .key = true}}});
  refuses({"t", std::vector<Column>{{.name = "a", .key = true, .sealed = true}}});
  refuses({"t", std::vector<Column>{{.name = "a", .type = ColumnType::kReal, .key = true}}});
  refuses({"t", std::vector<Column>{{.name = "a", .type = ColumnType::kInteger, .sealed = true}}});
}

TEST_CASE("Names that SQL reserves are names like any other") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  static constexpr Column kColumns[] = {
      {.name = "rowid", .key = true}, {.name = "oid"}, {.name = "order"}, {.name = "null"}};
  constexpr Table table{"select", kColumns};
  for (int i = 0; i < 2; ++i) {
    RequireOk(Put(store, table,
                  {Value::Text("1"), Value::Text("2"), Value::Text("3"), Value::Text("4")}));
  }
  CHECK(RequireOk(Find(store, table, Value::Text("1"))).size() == 1);
  CHECK(RequireOk(Erase(store, table, Value::Text("1"))));
}

TEST_CASE("Rows that do not fit their table are refused, naming the column") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  const std::vector<Value> good = {Value::Integer(1), Value::Integer(2), Value::Real(3),
                                   Value::Text(kCanary), Value::Blob(kCanary)};
  RequireOk(Put(store, kEveryType, good));
  const auto refuses = [&](std::size_t at, const Value& value) {
    std::vector<Value> row = good;
    row[at] = value;
    CheckRefused(
        Put(store, kEveryType, row), absl::StatusCode::kInvalidArgument,
        "column " + std::string(kEveryTypeColumns[at].name) + " of table sink__every_type");
  };
  refuses(0, Value::Null());
  refuses(0, Value::Text(kCanary));
  refuses(1, Value::Real(1));
  refuses(1, Value::Text(kCanary));
  refuses(2, Value::Integer(1));
  refuses(2, Value::Real(std::nan("")));
  refuses(3, Value::Blob(kCanary));
  refuses(4, Value::Text(kCanary));
  CheckRefused(Put(store, kEveryType, {Value::Integer(1)}), absl::StatusCode::kInvalidArgument,
               "sink__every_type");
  CheckRefused(Find(store, kEveryType, Value::Null()), absl::StatusCode::kInvalidArgument,
               "column id");
  CheckRefused(Find(store, kEveryType, Value::Text(kCanary)), absl::StatusCode::kInvalidArgument,
               "column id");
  CheckRefused(Erase(store, kEveryType, Value::Text(kCanary)), absl::StatusCode::kInvalidArgument,
               "column id");
  CHECK(RequireOk(Read(store, kEveryType)) == Rows{Row(good.begin(), good.end())});
}

TEST_CASE("A category that gained fields finds its old rows without them") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  static constexpr Column kWider[] = {{.name = "id", .key = true},
                                      {.name = "score", .type = ColumnType::kInteger},
                                      {.name = "name"},
                                      {.name = "secret", .sealed = true}};
  constexpr Table table{kPersons.name, kWider};
  {
    SqliteStore store = OpenPlain(path);
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  }
  SealedSqliteStore store = OpenSealed(path);
  const Row old = {Value::Text("1"), Value::Null(), Value::Text("Ada"), Value::Null()};
  // First without touching the table, then after a Put has widened it.
  CHECK(RequireOk(Read(store, table)) == Rows{old});
  CHECK(RequireOk(Find(store, table, Value::Text("1"))) == Rows{old});
  RequireOk(
      Put(store, table, {Value::Text("2"), Value::Integer(7), Value::Null(), Value::Text("s")}));
  CHECK(RequireOk(Read(store, table)) ==
        Rows{old, {Value::Text("2"), Value::Integer(7), Value::Null(), Value::Text("s")}});
  CHECK(RequireOk(Erase(store, table, Value::Text("1"))));
  CHECK(RequireOk(Read(store, table)).size() == 1);
}

TEST_CASE("An older program that runs on does not lose the columns of a newer one") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  static constexpr Column kWider[] = {
      {.name = "id", .key = true}, {.name = "name"}, {.name = "city"}};
  constexpr Table table{kPersons.name, kWider};
  SqliteStore older = OpenPlain(path);
  RequireOk(Put(older, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  SqliteStore newer = OpenPlain(path);
  RequireOk(Put(newer, table, {Value::Text("2"), Value::Text("Bob"), Value::Text("Ulm")}));
  RequireOk(Put(older, kPersons, {Value::Text("2"), Value::Text("Bo")}));
  CHECK(RequireOk(Erase(older, kPersons, Value::Text("1"))));
  CHECK(RequireOk(Read(newer, table)) ==
        Rows{{Value::Text("2"), Value::Text("Bo"), Value::Text("Ulm")}});
}

TEST_CASE("A table that is held otherwise than declared is refused, naming table and column") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  RequireOk(Put(*std::make_unique<SealedSqliteStore>(OpenSealed(path)), kClients,
                {Value::Text(kCanary), Value::Text(kCanary), Value::Text(kCanary)}));
  SealedSqliteStore store = OpenSealed(path);
  const auto refuses = [&](const std::vector<Column>& columns, std::string_view sentence) {
    const Table table{kClients.name, columns};
    const std::vector<Value> row(columns.size(), Value::Text(kCanary));
    for (const absl::Status& status : {Put(store, table, row), Read(store, table).status(),
                                       Erase(store, table, Value::Text(kCanary)).status()}) {
      CheckRefused(status, absl::StatusCode::kFailedPrecondition, sentence);
      CheckRefused(status, absl::StatusCode::kFailedPrecondition,
                   "table backend__client of the database");
    }
  };
  const Column id{.name = "id", .key = true};
  const Column secret{.name = "secret", .sealed = true};
  const Column site{.name = "site"};
  refuses({id, secret}, "column site is held but no longer declared");
  refuses({id, secret, {.name = "other"}}, "column site is held but no longer declared");
  refuses({id, {.name = "secret"}, site}, "column secret is held sealed");
  refuses({id, secret, {.name = "site", .sealed = true}},
          "column site is declared as a secret but held unsealed");
  refuses({id, secret, {.name = "site", .type = ColumnType::kBlob}},
          "column site is declared with another type");
  refuses({{.name = "id"}, secret, {.name = "site", .key = true}}, "column id is held as the key");
  refuses({{.name = "id"}, secret, site, {.name = "number", .key = true}},
          "column id is held as the key");
  CHECK(RequireOk(Read(store, kClients)).size() == 1);
}

TEST_CASE("A column that was dropped by hand can be declared anew") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  RequireOk(Put(*std::make_unique<SealedSqliteStore>(OpenSealed(path)), kClients,
                {Value::Text("1"), Value::Text("s"), Value::Text("x")}));
  Sqlite(path).Run("ALTER TABLE backend__client DROP COLUMN secret");
  static constexpr Column kColumns[] = {
      {.name = "id", .key = true}, {.name = "secret"}, {.name = "site"}};
  constexpr Table table{kClients.name, kColumns};
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, table, {Value::Text("2"), Value::Text("open"), Value::Null()}));
  CHECK(RequireOk(Read(store, table)) ==
        Rows{{Value::Text("1"), Value::Null(), Value::Text("x")},
             {Value::Text("2"), Value::Text("open"), Value::Null()}});
}

TEST_CASE("A table that Zweck did not make is refused") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  Sqlite(path).Run("CREATE TABLE crm__person (id TEXT NOT NULL PRIMARY KEY, name TEXT) STRICT");
  CheckRefused(Read(store, kPersons), absl::StatusCode::kFailedPrecondition,
               "column id was not made by Zweck");
  CheckRefused(Put(store, kPersons, {Value::Text(kCanary), Value::Null()}),
               absl::StatusCode::kFailedPrecondition, "column id was not made by Zweck");
}

TEST_CASE("A value of another type than declared is data loss, naming table and column") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SqliteStore store = OpenPlain(path);
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  }
  Sqlite(path).Run(
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'crm__person'");
  Sqlite(path).Run("UPDATE crm__person SET name = x'5a713943616e617279'");
  SqliteStore store = OpenPlain(path);
  CheckRefused(Read(store, kPersons), absl::StatusCode::kDataLoss,
               "table crm__person of the database " + path + ": column name");
}

TEST_CASE("Threads may share a store") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  std::atomic<int> failures = 0;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 25; ++i) {
        const std::string id = std::to_string(t) + "-" + std::to_string(i);
        if (!Put(store, kClients, {Value::Text(id), Value::Text(id), Value::Null()}).ok()) {
          ++failures;
        }
        const auto found = Find(store, kClients, Value::Text(id));
        if (!found.ok() || found->size() != 1 || (*found)[0][1].bytes != id) ++failures;
        if (i % 5 == 0 && !Erase(store, kClients, Value::Text(id)).ok()) ++failures;
        if (!Read(store, kClients).ok()) ++failures;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(failures == 0);
  CHECK(RequireOk(Read(store, kClients)).size() == 4 * 20);
}

TEST_CASE("A thread that writes waits for another's reading instead of being refused") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  std::thread writer;
  absl::Status written;
  RequireOk(store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons), kPersons,
                       nullptr, [&](zweck::View<Value>) {
                         writer = std::thread([&] {
                           written = Put(store, kPersons, {Value::Text("2"), Value::Null()});
                         });
                         return absl::OkStatus();
                       }));
  writer.join();
  RequireOk(written);
  CHECK(RequireOk(Read(store, kPersons)).size() == 2);
}

}  // namespace
}  // namespace zweck
