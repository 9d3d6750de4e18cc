// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sealed columns that can be asked for by equality.

#include <absl/status/status.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/change.h"
#include "zweck/store/question.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Condition;
using store::Question;
using store::Test;

constexpr Column kSealedColumns[] = {{.name = "id", .key = true},
                                     {.name = "mail", .sealed = true},
                                     {.name = "code", .type = ColumnType::kBlob, .sealed = true}};
constexpr Table kSealedOnly{"shop__user", kSealedColumns};
constexpr Column kLookupColumns[] = {
    {.name = "id", .key = true},
    {.name = "mail", .sealed = true, .lookup = true},
    {.name = "code", .type = ColumnType::kBlob, .sealed = true, .lookup = true}};
constexpr Table kLookupUsers{"shop__user", kLookupColumns};
constexpr std::size_t kMail = 1;
constexpr std::size_t kCode = 2;

std::vector<Value> LookupUser(std::string_view id, const Value& mail, std::string_view code) {
  return {Value::Text(id), mail, Value::Blob(code)};
}

// The ids of the rows that a condition is met by, in pages of one.
template <class S>
absl::StatusOr<std::string> LookupIds(S& store, std::size_t column, Test test,
                                      const std::vector<Value>& values) {
  const std::size_t read[] = {0, column};
  const Condition condition{column, test, values};
  std::string ids;
  std::int64_t rows = 0;
  std::string after;
  do {
    const Question question{.purpose = "test",
                            .columns = read,
                            .where = View<Condition>(&condition, 1),
                            .limit = 1,
                            .after = after};
    absl::StatusOr<std::string> next =
        store.Select(InsecureDoorAccessForTests::Key(DoorKey::To::kSelect, kLookupUsers),
                     kLookupUsers, question, [&](View<Value> row) {
                       ids += row[0].bytes;
                       ++rows;
                       return absl::OkStatus();
                     });
    if (!next.ok()) return next.status();
    after = *std::move(next);
  } while (!after.empty());
  const absl::StatusOr<std::int64_t> count =
      store.Count(InsecureDoorAccessForTests::Key(DoorKey::To::kCount, kLookupUsers), kLookupUsers,
                  {.purpose = "test", .where = View<Condition>(&condition, 1)});
  if (!count.ok()) return count.status();
  CHECK(*count == rows);
  return ids;
}
template <class S>
std::string Mailed(S& store, std::string_view mail) {
  return RequireOk(LookupIds(store, kMail, Test::kEquals, {Value::Text(mail)}));
}

constexpr std::string_view kHash = "\"_zweck_lookup.mail\"";

}  // namespace

TEST_CASE("A lookup finds the rows with one value, and with one of several") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text("ada@x"), "q")));
  RequireOk(Put(store, kLookupUsers, LookupUser("2", Value::Text("bob@x"), "q")));
  RequireOk(Put(store, kLookupUsers, LookupUser("3", Value::Text("ada@x"), "")));
  RequireOk(Put(store, kLookupUsers, LookupUser("4", Value::Null(), "r")));
  RequireOk(Put(store, kLookupUsers, LookupUser("5", Value::Text(""), "r")));
  CHECK(Mailed(store, "ada@x") == "13");
  CHECK(Mailed(store, "ADA@x").empty());
  CHECK(Mailed(store, "") == "5");  // which is not absent
  CHECK(RequireOk(LookupIds(store, kMail, Test::kAnyOf,
                            {Value::Text("bob@x"), Value::Text("ada@x")})) == "123");
  CHECK(RequireOk(LookupIds(store, kCode, Test::kEquals, {Value::Blob("q")})) == "12");
  // Replaced, changed and erased values are not found any more.
  RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text("eve@x"), "q")));
  const std::size_t set[] = {kMail};
  const Value bob = Value::Text("new@x");
  RequireOk(store.Update(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, kLookupUsers),
                         kLookupUsers, Value::Text("2"),
                         {.columns = set, .values = View(&bob, 1)}));
  CHECK(Mailed(store, "ada@x") == "3");
  CHECK(Mailed(store, "bob@x").empty());
  CHECK(Mailed(store, "new@x") == "2");
  RequireOk(Erase(store, kLookupUsers, Value::Text("3")));
  CHECK(Mailed(store, "ada@x").empty());
  CHECK(RequireOk(Find(store, kLookupUsers, Value::Text("2"))) ==
        Rows{{Value::Text("2"), Value::Text("new@x"), Value::Blob("q")}});
}

TEST_CASE("An update may ask by a lookup") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text("ada@x"), "q")));
  const auto update = [&](std::string_view mail) {
    const std::size_t set[] = {kCode};
    const Value code = Value::Blob("z");
    const Value asked = Value::Text(mail);
    const Condition condition{kMail, Test::kEquals, View(&asked, 1)};
    return RequireOk(store.Update(
        InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, kLookupUsers), kLookupUsers,
        Value::Text("1"),
        {.columns = set, .values = View(&code, 1), .where = View<Condition>(&condition, 1)}));
  };
  CHECK(update("bob@x") == store::Changed::kNotMet);
  CHECK(update("ada@x") == store::Changed::kDone);
}

TEST_CASE("What is sealed is asked for by equality alone, and only if it is a lookup") {
  const TempDirectory directory;
  SealedSqliteStore store = OpenSealed(directory.File("a.db"));
  RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text(kCanary), "q")));
  for (const Test test : {Test::kBefore, Test::kAfter, Test::kStartsWith}) {
    CheckRefused(LookupIds(store, kMail, test, {Value::Text(kCanary)}),
                 absl::StatusCode::kInvalidArgument, "column mail of table shop__user");
  }
  CheckRefused(LookupIds(store, kMail, Test::kIsAbsent, {}), absl::StatusCode::kInvalidArgument,
               "column mail of table shop__user");
  const Question by_mail{.purpose = "test", .order = kMail, .limit = 1};
  CheckRefused(store.Select(InsecureDoorAccessForTests::Key(DoorKey::To::kSelect, kLookupUsers),
                            kLookupUsers, by_mail, [](View<Value>) { return absl::OkStatus(); }),
               absl::StatusCode::kInvalidArgument, "column mail of table shop__user");
  static constexpr Column kOpen[] = {{.name = "id", .key = true}, {.name = "mail", .lookup = true}};
  CheckRefused(Put(store, {"shop__open", kOpen}, {Value::Text("1"), Value::Text(kCanary)}),
               absl::StatusCode::kInvalidArgument, "column mail of table shop__open");
  SqliteStore plain = OpenPlain(directory.File("b.db"));
  CheckRefused(LookupIds(plain, kMail, Test::kEquals, {Value::Text(kCanary)}),
               absl::StatusCode::kFailedPrecondition, "table shop__user");
}

TEST_CASE("The file has hashes of 16 bytes, equal for equal values of one column, and no value") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SealedSqliteStore store = OpenSealed(path);
  RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text(kCanary), std::string(kCanary))));
  RequireOk(Put(store, kLookupUsers, LookupUser("2", Value::Text(kCanary), "q")));
  RequireOk(Put(store, kLookupUsers, LookupUser("3", Value::Null(), "q")));
  CHECK(Mailed(store, kCanary) == "12");
  CHECK_FALSE(Holds(path, kCanary));
  const auto hash = [&](std::string_view column, std::string_view id) {
    return Sqlite(path).Run("SELECT hex(" + std::string(column) + ") FROM shop__user WHERE id = '" +
                            std::string(id) + "'");
  };
  CHECK(hash(kHash, "1").size() == 32);
  CHECK(hash(kHash, "1") == hash(kHash, "2"));
  CHECK(hash(kHash, "3").size() == 32);
  CHECK(hash(kHash, "1") != hash("\"_zweck_lookup.code\"", "1"));
  CHECK(Sqlite(path).Run("SELECT sql FROM sqlite_schema WHERE name LIKE '%lookup.mail'") ==
        R"(CREATE INDEX "_zweck_index.shop__user._zweck_lookup.mail" ON "shop__user" )"
        R"(("_zweck_lookup.mail", "id"))");
  // Another key, another hash.
  SealedSqliteStore other =
      RequireOk(SqliteStore::Open(directory.File("b.db"), Key(kOtherKeyBytes)));
  RequireOk(Put(other, kLookupUsers, LookupUser("1", Value::Text(kCanary), "q")));
  CHECK(Sqlite(directory.File("b.db"))
            .Run("SELECT hex(" + std::string(kHash) + ") FROM shop__user") != hash(kHash, "1"));
}

TEST_CASE("A table that gets a lookup is filled, and one that loses it forgets the hashes") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  constexpr int kRows = 2100;  // more than are filled at once
  {
    SealedSqliteStore store = OpenSealed(path);
    for (int i = 0; i < kRows; ++i) {
      RequireOk(
          Put(store, kSealedOnly,
              LookupUser(std::to_string(i), Value::Text("u" + std::to_string(i % 700)), "q")));
    }
    RequireOk(Put(store, kSealedOnly, LookupUser("none", Value::Null(), "q")));
  }
  std::string hash;
  {
    SealedSqliteStore store = OpenSealed(path);
    CHECK(RequireOk(Find(store, kLookupUsers, Value::Text("7"))).size() ==
          1);  // reading makes nothing
    CHECK(Mailed(store, "u7").size() == std::string("71407707").size());
    CHECK(Sqlite(path).Run("SELECT count(*) FROM shop__user WHERE " + std::string(kHash) +
                           " IS NULL") == "0");
    hash = Sqlite(path).Run("SELECT " + std::string(kHash) + " FROM shop__user WHERE id = '7'");
    CHECK(Holds(path, hash));
  }
  {
    SealedSqliteStore store = OpenSealed(path);
    CHECK(RequireOk(Read(store, kSealedOnly)).size() == kRows + 1);
    RequireOk(Put(store, kSealedOnly, LookupUser("7", Value::Text("u7"), "q")));
    CHECK(Sqlite(path).Run("SELECT count(*) FROM pragma_table_info('shop__user')") == "3");
    CHECK(Sqlite(path).Run("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%lookup%'") == "0");
    RequireOk(store.Scrub());
    CHECK_FALSE(Holds(path, hash));
  }
  SealedSqliteStore store = OpenSealed(path);  // and back
  CHECK_FALSE(Mailed(store, "u7").empty());
}

TEST_CASE("Hashes that an older program did not write are filled in by the next one") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SealedSqliteStore store = OpenSealed(path);
    RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text("ada@x"), "q")));
  }
  Sqlite(path).Run("UPDATE shop__user SET " + std::string(kHash) + " = NULL");
  SealedSqliteStore store = OpenSealed(path);
  CHECK(Mailed(store, "ada@x") == "1");
}

TEST_CASE("A row that is found by a hash which is not its value's is refused") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SealedSqliteStore store = OpenSealed(path);
  RequireOk(Put(store, kLookupUsers, LookupUser("1", Value::Text("ada@x"), "q")));
  RequireOk(Put(store, kLookupUsers, LookupUser("2", Value::Text(kCanary), "q")));
  Sqlite(path).Run("UPDATE shop__user SET " + std::string(kHash) + " = (SELECT " +
                   std::string(kHash) + " FROM shop__user WHERE id = '2') WHERE id = '1'");
  CheckRefused(LookupIds(store, kMail, Test::kEquals, {Value::Text(kCanary)}),
               absl::StatusCode::kDataLoss,
               "table shop__user of the database " + path + ": column mail");
}

TEST_CASE("A sealed value that does not open is not looked up anew") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SealedSqliteStore store = OpenSealed(path);
    RequireOk(Put(store, kSealedOnly, LookupUser("1", Value::Text(kCanary), "q")));
  }
  Sqlite(path).Run("UPDATE shop__user SET mail = x'01020304'");
  SealedSqliteStore store = OpenSealed(path);
  CheckRefused(LookupIds(store, kMail, Test::kEquals, {Value::Text(kCanary)}),
               absl::StatusCode::kDataLoss, "column mail");
  CHECK(Sqlite(path).Run("SELECT count(*) FROM pragma_table_info('shop__user')") == "3");
}

}  // namespace zweck
