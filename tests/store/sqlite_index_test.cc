// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Indexes that the store makes.

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

constexpr Column kPlainColumns[] = {
    {.name = "id", .key = true}, {.name = "mail"}, {.name = "size", .type = ColumnType::kInteger}};
constexpr Table kPlainUsers{"shop__user", kPlainColumns};

std::string Indexes(const std::string& path) {
  return Sqlite(path).Run(
      "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type = 'index' "
      "AND sql IS NOT NULL AND tbl_name NOT LIKE '\\_zweck%' ESCAPE '\\' ORDER BY name)");
}

}  // namespace

TEST_CASE("An index is made with its table, and dropped when it is no longer declared") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const std::string both = "_zweck_index.shop__user.size _zweck_unique.shop__user.mail";
  {
    SqliteStore store = OpenPlain(path);
    RequireOk(Put(store, kPlainUsers, User("1", "a", 1)));
    CHECK(Indexes(path).empty());
  }
  {
    SqliteStore store = OpenPlain(path);
    CHECK(RequireOk(Read(store, kUsers)).size() == 1);  // and no index yet
    RequireOk(Put(store, kUsers, User("2", "b", 1)));
    CHECK(Indexes(path) == both);
    CHECK(Sqlite(path).Run("SELECT sql FROM sqlite_schema WHERE name LIKE '%.size'") ==
          R"(CREATE INDEX "_zweck_index.shop__user.size" ON "shop__user" ("size", "id"))");
    RequireOk(Erase(store, kUsers, Value::Text("1")));  // writes the table anew
    CHECK(Indexes(path) == both);
  }
  Sqlite(path).Run("CREATE INDEX somebodys ON shop__user (size)");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kPlainUsers, User("3", "b", 1)));  // which is no longer unique
  CHECK(Indexes(path) == "somebodys");
}

TEST_CASE("Rows that are not unique keep a column from becoming so, and stay as they are") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kPlainUsers, User("1", kCanary, 1)));
  RequireOk(Put(store, kPlainUsers, User("2", kCanary, 1)));
  CheckRefused(Put(store, kUsers, User("3", "c", 1)), absl::StatusCode::kAlreadyExists,
               "column mail is declared as unique");
  CHECK(RequireOk(Read(store, kPlainUsers)).size() == 2);
  CHECK(Indexes(path).empty());
}

TEST_CASE("An erased value is gone from its index, at once and later") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const bool at_once = GENERATE(true, false);
  SqliteStore store = OpenPlain(
      path, {.scrub = at_once ? SqliteOptions::Scrub::kAtOnce : SqliteOptions::Scrub::kLater});
  for (int i = 0; i < 500; ++i) {
    const std::string id = std::to_string(i);
    RequireOk(Put(store, kUsers, User(id, "stays-" + id, i)));
  }
  const std::string tag = std::string(kCanary) + "-mail";
  RequireOk(Put(store, kUsers, User("x", tag, 1)));
  CHECK(Holds(path, tag));
  CHECK(RequireOk(Erase(store, kUsers, Value::Text("x"))));
  if (!at_once) RequireOk(store.Scrub());
  CHECK_FALSE(Holds(path, tag));
  CHECK(Holds(path, "stays-499"));
}

TEST_CASE("Neither a key nor what is sealed has an index") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  const auto refuses = [&](const Column& column) {
    const Column columns[] = {column};
    CheckRefused(Read(store, {"t", columns}), absl::StatusCode::kInvalidArgument, "column a");
  };
  refuses({.name = "a", .key = true, .index = store::Index::kIndexed});
  refuses({.name = "a", .sealed = true, .index = store::Index::kUnique});
}

}  // namespace zweck
