// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Databases of version 2, whose times are text and whose numbers without a sign do not sort.

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/store/sealing.h"
#include "tests/store/sqlite_fixture.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

// What Zweck wrote before times were counted.
constexpr std::string_view kVersion2 =
    "PRAGMA journal_mode = WAL; PRAGMA application_id = 1517775665; PRAGMA user_version = 2;"
    R"(CREATE TABLE "_zweck_meta" (name TEXT NOT NULL PRIMARY KEY, value BLOB) STRICT;)"
    R"(CREATE TABLE "_zweck_tables" (name TEXT NOT NULL PRIMARY KEY, owes_scrub INTEGER NOT NULL))"
    " STRICT;"
    R"(CREATE TABLE "_zweck_columns" (table_name TEXT NOT NULL, column_name TEXT NOT NULL, )"
    "sealed INTEGER NOT NULL, PRIMARY KEY (table_name, column_name)) STRICT;";
constexpr std::string_view kVisitTable =
    "INSERT INTO _zweck_tables VALUES('shop__visit', 0);"
    "INSERT INTO _zweck_columns VALUES('shop__visit', 'id', 0), ('shop__visit', 'at', 0), "
    "('shop__visit', 'until', 0), ('shop__visit', 'size', 0), ('shop__visit', 'name', 0);"
    R"(CREATE TABLE "shop__visit" ("id" INTEGER NOT NULL PRIMARY KEY, "at" TEXT, "until" TEXT, )"
    R"("size" INTEGER, "name" TEXT) STRICT;)";
constexpr std::string_view kVisits =
    "INSERT INTO shop__visit VALUES"
    "(0, '1970-01-01T00:00:00Z', NULL, 5, 'a'),"
    "(9223372036854775807, '2026-11-24T00:00:03Z', '1969-12-31T23:59:59.999999999Z', 6, 'b'),"
    "(-9223372036854775808, '2026-11-24T00:00:03.5Z', '2026-11-24T00:00:03.500001Z', 7, 'c'),"
    "(-1, '1678-01-01T00:00:00Z', '2261-12-31T23:59:59.999Z', NULL, NULL);";

constexpr Column kVisitColumns[] = {
    {.name = "id", .type = ColumnType::kUnsigned, .key = true},
    {.name = "at", .type = ColumnType::kTime, .initial = Value::Integer(0)},
    {.name = "until", .type = ColumnType::kTime},
    {.name = "size", .type = ColumnType::kInteger, .initial = Value::Integer(0)},
    {.name = "name", .initial = Value::Text("")}};
constexpr Table kVisit{"shop__visit", kVisitColumns};

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

Rows UpToDate() {
  constexpr std::int64_t kThird = 1'795'478'403'000'000'000;
  return {{Value::Integer(kLeast), Value::Integer(0), Value::Null(), Value::Integer(5),
           Value::Text("a")},
          {Value::Integer(-1), Value::Integer(kThird), Value::Integer(-1), Value::Integer(6),
           Value::Text("b")},
          {Value::Integer(0), Value::Integer(kThird + 500'000'000),
           Value::Integer(kThird + 500'001'000), Value::Integer(7), Value::Text("c")},
          {Value::Integer(kMost), Value::Integer(-9'214'560'000'000'000'000),
           Value::Integer(9'214'646'399'999'000'000), Value::Integer(0), Value::Text("")}};
}

// In the order of their keys, which a store does not promise.
Rows ByKey(const absl::StatusOr<Rows>& read) {
  Rows rows = RequireOk(read);
  std::ranges::sort(rows, {}, [](const Row& row) { return row[0].integer; });
  return rows;
}

std::string Former(const TempDirectory& directory, std::string_view more = {}) {
  std::string path = directory.File("a.db");
  Sqlite(path).Run(std::string(kVersion2) + std::string(kVisitTable) + std::string(kVisits) +
                   std::string(more));
  return path;
}

}  // namespace

TEST_CASE("A database of version 2 is brought up to date when its times are first read") {
  const TempDirectory directory;
  const std::string path = Former(directory);
  const bool all = GENERATE(true, false);
  for (int i = 0; i < 2; ++i) {
    SqliteStore store = OpenPlain(path);
    if (all) {
      CHECK(ByKey(Read(store, kVisit)) == UpToDate());
    } else {
      CHECK(RequireOk(Find(store, kVisit, Value::Integer(0))) == Rows{UpToDate()[2]});
      CHECK(RequireOk(Find(store, kVisit, Value::Integer(kMost))) == Rows{UpToDate()[3]});
    }
  }
  CHECK(Sqlite(path).Run("PRAGMA user_version") == "4");
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
  CHECK(Sqlite(path).Run("SELECT group_concat(holds) FROM _zweck_columns") ==
        "unsigned,time,time,integer,text");
  CHECK_FALSE(Holds(path, "2026-11-24T00:00:03"));
}

TEST_CASE("A database of version 2 is brought up to date by what is written") {
  const TempDirectory directory;
  const std::string path = Former(directory);
  SqliteStore store = OpenPlain(path);
  Row row = UpToDate()[1];
  row[3] = Owned(Value::Integer(60));
  std::vector<Value> values;
  for (const Owned& value : row) {
    Value view{.kind = value.kind, .integer = value.integer, .real = value.real};
    view.bytes = value.bytes;
    values.push_back(view);
  }
  RequireOk(Put(store, kVisit, values));
  Rows expected = UpToDate();
  expected[1] = row;
  CHECK(ByKey(Read(store, kVisit)) == expected);
  CHECK(RequireOk(Erase(store, kVisit, Value::Integer(kLeast))));
  CHECK(RequireOk(Read(store, kVisit)).size() == 3);
}

TEST_CASE("Sealed values of version 2 open whose key is a number without a sign") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const store::Sealer sealer(Key());
  const auto hex = [](std::string_view bytes) {
    std::string out = "x'";
    for (const char c : bytes) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out += kDigits[static_cast<unsigned char>(c) >> 4];
      out += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return out + "'";
  };
  const auto sealed = [&](std::int64_t id, std::string_view text) {
    return hex(sealer.Seal({{"shop__account", "secret"}, Value::Integer(id)}, text));
  };
  const std::string note = sealer.Seal({.field = {.table = "_zweck_meta", .column = "key_check"}},
                                       "zweck sealed columns 2\nshop__account.secret\n");
  Sqlite(path).Run(
      std::string(kVersion2) + "INSERT INTO _zweck_meta VALUES('key_check', " + hex(note) +
      "); INSERT INTO _zweck_tables VALUES('shop__account', 0);"
      "INSERT INTO _zweck_columns VALUES('shop__account', 'id', 0), ('shop__account', 'secret', 1);"
      R"(CREATE TABLE "shop__account" ("id" INTEGER NOT NULL PRIMARY KEY, "secret" BLOB) STRICT;)"
      "INSERT INTO shop__account VALUES(7, " +
      sealed(7, "seven") + "), (-1, " + sealed(-1, "most") + ")");
  static constexpr Column kColumns[] = {{.name = "id", .type = ColumnType::kUnsigned, .key = true},
                                        {.name = "secret", .sealed = true},
                                        {.name = "more", .sealed = true}};
  constexpr Table narrow{"shop__account", View<Column>(kColumns, 2)};
  constexpr Table wide{"shop__account", kColumns};
  SealedSqliteStore store = OpenSealed(path);
  const Rows rows = {{Value::Integer(kLeast + 7), Value::Text("seven")},
                     {Value::Integer(kMost), Value::Text("most")}};
  CHECK(ByKey(Read(store, narrow)) == rows);
  // What is sealed from now on is bound to the same key, whether it is there or absent.
  RequireOk(Put(store, wide, {Value::Integer(kMost - 1), Value::Text("s"), Value::Text("m")}));
  CHECK(RequireOk(Find(store, wide, Value::Integer(kMost - 1))) ==
        Rows{{Value::Integer(kMost - 1), Value::Text("s"), Value::Text("m")}});
  CHECK(RequireOk(Find(store, wide, Value::Integer(kMost))) ==
        Rows{{Value::Integer(kMost), Value::Text("most"), Value::Null()}});
}

TEST_CASE("A time that is none, or that can't be counted, stops the change and is left as it is") {
  const TempDirectory directory;
  const auto [text, code] =
      GENERATE(std::pair("9999-12-31T23:59:59Z", absl::StatusCode::kFailedPrecondition),
               std::pair("1600-01-01T00:00:00Z", absl::StatusCode::kFailedPrecondition),
               std::pair("Zq9Canary", absl::StatusCode::kDataLoss),
               std::pair("2026-13-01T00:00:00Z", absl::StatusCode::kDataLoss),
               std::pair("2026-11-24T00:00:03.Z", absl::StatusCode::kDataLoss),
               std::pair("2026-11-24T00:00:03.12a4Z", absl::StatusCode::kDataLoss),
               std::pair("2026-11-24T00:00:03+01:00", absl::StatusCode::kDataLoss));
  const std::string path =
      Former(directory, "UPDATE shop__visit SET until = '" + std::string(text) + "' WHERE id = 0");
  SqliteStore store = OpenPlain(path);
  CheckRefused(Read(store, kVisit), code, "column until");
  CheckRefused(Erase(store, kVisit, Value::Integer(0)), code, "column until");
  CHECK(Sqlite(path).Run("SELECT until FROM shop__visit WHERE id = 0") == text);
  CHECK(Sqlite(path).Run("SELECT at FROM shop__visit WHERE id = 9223372036854775807") ==
        "2026-11-24T00:00:03Z");
  CHECK(Sqlite(path).Run("PRAGMA user_version") == "4");
}

TEST_CASE("Text of this version is no time of a former one") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  static constexpr Column kText[] = {{.name = "id", .key = true}, {.name = "at"}};
  static constexpr Column kTime[] = {{.name = "id", .key = true},
                                     {.name = "at", .type = ColumnType::kTime}};
  static constexpr Column kSigned[] = {{.name = "id", .key = true},
                                       {.name = "at", .type = ColumnType::kInteger}};
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, {"t", kText}, {Value::Text("1"), Value::Text("2026-11-24T00:00:03Z")}));
  CheckRefused(Read(store, {"t", kTime}), absl::StatusCode::kFailedPrecondition, "column at");
  RequireOk(Put(store, {"u", kTime}, {Value::Text("1"), Value::Integer(5)}));
  CheckRefused(Read(store, {"u", kSigned}), absl::StatusCode::kFailedPrecondition, "column at");
  CheckRefused(Put(store, {"u", kSigned}, {Value::Text("1"), Value::Integer(5)}),
               absl::StatusCode::kFailedPrecondition, "column at");
}

TEST_CASE("Rows that are older than a column have its initial value") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  static constexpr Column kWide[] = {
      {.name = "id", .key = true},
      {.name = "name", .initial = Value::Text("")},
      {.name = "day", .initial = Value::Text("1970-01-01")},
      {.name = "large", .type = ColumnType::kUnsigned, .initial = Value::Integer(kLeast)},
      {.name = "real", .type = ColumnType::kReal, .initial = Value::Real(0)},
      {.name = "blob", .type = ColumnType::kBlob, .initial = Value::Blob("")},
      {.name = "at", .type = ColumnType::kTime, .initial = Value::Integer(0)}};
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, {"t", View<Column>(kWide, 1)}, {Value::Text("old")}));
  RequireOk(Put(store, {"t", kWide},
                {Value::Text("new"), Value::Text("n"), Value::Text("2026-11-24"), Value::Integer(1),
                 Value::Real(1), Value::Blob("b"), Value::Integer(1)}));
  const Rows old = {{Value::Text("old"), Value::Text(""), Value::Text("1970-01-01"),
                     Value::Integer(kLeast), Value::Real(0), Value::Blob(""), Value::Integer(0)}};
  CHECK(RequireOk(Find(store, {"t", kWide}, Value::Text("old"))) == old);
  RequireOk(Erase(store, {"t", kWide}, Value::Text("new")));  // writes the table anew
  CHECK(RequireOk(Find(store, {"t", kWide}, Value::Text("old"))) == old);
  static constexpr Column kUnsound[] = {{.name = "id", .key = true},
                                        {.name = "a", .initial = Value::Integer(1)}};
  CheckRefused(Read(store, {"v", kUnsound}), absl::StatusCode::kInvalidArgument, "column a");
}

}  // namespace zweck
