// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store: rows go in, come out as they were, and only into tables that are as
// declared.

#include <absl/status/status.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/store_fixture.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
constexpr Column kEveryTypeColumns[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                        {.name = "integer", .type = ColumnType::kInteger},
                                        {.name = "real", .type = ColumnType::kReal},
                                        {.name = "text", .type = ColumnType::kText},
                                        {.name = "blob", .type = ColumnType::kBlob}};
constexpr Table kEveryType{"sink__every_type", kEveryTypeColumns};

constexpr std::string_view kSealedText = "Zq9Canary-shared-secret";

}  // namespace

TEMPLATE_TEST_CASE("Values of every type come back as they went in", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  const std::string zero("a\0b", 3);  // which bytes may have, and text may not
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
       Value::Text("a\xc3\xa4\xf0\x9f\x92\xbe"), Value::Blob(zero)},
      {Value::Integer(Limits::max()), Value::Integer(Limits::min()), Value::Real(-1e308),
       Value::Text("12"), Value::Blob(every_byte)},
      {Value::Integer(-1), Value::Integer(-1), Value::Real(std::numeric_limits<double>::infinity()),
       Value::Text(large), Value::Blob(large)},
  };
  {
    auto store = place.Open();
    for (const auto& row : rows) RequireOk(Put(store, kEveryType, row));
  }
  auto store = place.Open();
  for (const auto& row : rows) {
    const Rows found = RequireOk(Find(store, kEveryType, row[0]));
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Row(row.begin(), row.end()));
  }
  CHECK(RequireOk(Read(store, kEveryType)).size() == rows.size());
}

TEMPLATE_TEST_CASE("Put replaces the row with the same key and no other", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  RequireOk(Put(store, kPersons, {Value::Text("2"), Value::Text("Bob")}));
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  CHECK(RequireOk(Read(store, kPersons)) ==
        Rows{{Value::Text("1"), Value::Null()}, {Value::Text("2"), Value::Text("Bob")}});
  // Keys are bytes: neither case nor a trailing space nor a zero makes them equal.
  for (const std::string& key : {std::string("1 "), std::string("01")}) {
    CHECK(RequireOk(Find(store, kPersons, Value::Text(key))).empty());
  }
}

TEMPLATE_TEST_CASE("A table may be keyed by bytes, and may be nothing but its key", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  static constexpr Column kColumns[] = {{.name = "id", .type = ColumnType::kBlob, .key = true}};
  constexpr Table table{"sink__seen", kColumns};
  for (int i = 0; i < 3; ++i) RequireOk(Put(store, table, {Value::Blob("\xff\x01")}));
  CHECK(RequireOk(Read(store, table)) == Rows{{Value::Blob("\xff\x01")}});
  CHECK(RequireOk(Erase(store, table, Value::Blob("\xff\x01"))));
  CHECK(RequireOk(Read(store, table)).empty());
}

TEMPLATE_TEST_CASE("The key may stand anywhere in the row", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  static constexpr Column kColumns[] = {{.name = "secret", .sealed = true},
                                        {.name = "id", .key = true}};
  constexpr Table table{"sink__late_key", kColumns};
  RequireOk(Put(store, table, {Value::Text("s1"), Value::Text("1")}));
  RequireOk(Put(store, table, {Value::Text("s2"), Value::Text("2")}));
  RequireOk(Put(store, table, {Value::Text("s3"), Value::Text("1")}));
  CHECK(RequireOk(Find(store, table, Value::Text("1"))) ==
        Rows{{Value::Text("s3"), Value::Text("1")}});
}

TEMPLATE_TEST_CASE("Several columns are a key together, also where they are all there is", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  static constexpr Column kColumns[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                        {.name = "day", .key = true}};
  constexpr Table table{"sink__pairs", kColumns};
  const std::vector<Value> first{Value::Integer(1), Value::Text("a")};
  const std::vector<Value> second{Value::Integer(1), Value::Text("b")};
  for (int i = 0; i < 2; ++i) {
    RequireOk(Put(store, table, first));
    RequireOk(Put(store, table, second));
  }
  CHECK(RequireOk(Read(store, table)).size() == 2);
  CHECK(RequireOk(Find(store, table, Value::Several(second))) ==
        Rows{{Value::Integer(1), Value::Text("b")}});
  const auto refuses = [&](const Value& key) {
    CheckRefused(Find(store, table, key).status(), absl::StatusCode::kInvalidArgument,
                 "sink__pairs");
    CheckRefused(Erase(store, table, key).status(), absl::StatusCode::kInvalidArgument,
                 "sink__pairs");
  };
  refuses(Value::Integer(1));
  const Value swapped[] = {Value::Text("b"), Value::Integer(1)};
  refuses(Value::Several(swapped));
  const Value three[] = {Value::Integer(1), Value::Text("b"), Value::Text("b")};
  refuses(Value::Several(three));
  const Value missing[] = {Value::Integer(1), Value::Null()};
  refuses(Value::Several(missing));
  const Value nested[] = {Value::Integer(1), Value::Several(second)};
  refuses(Value::Several(nested));
  CheckRefused(Put(store, table, {Value::Integer(1), Value::Several(second)}),
               absl::StatusCode::kInvalidArgument, "column day of table sink__pairs");
  CheckRefused(Put(store, table, {Value::Integer(1), Value::Null()}),
               absl::StatusCode::kInvalidArgument, "the key is missing");
  CHECK(RequireOk(Erase(store, table, Value::Several(first))));
  CHECK(RequireOk(Read(store, table)) == Rows{{Value::Integer(1), Value::Text("b")}});
}

TEMPLATE_TEST_CASE("A list grows within its row, up to what it may be, and only with its own key",
                   "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  static constexpr Column kColumns[] = {
      {.name = "id", .key = true}, {.name = "list"}, {.name = "n", .type = ColumnType::kInteger}};
  constexpr Table table{"sink__lists", kColumns};
  const auto add = [&](std::string_view list, std::size_t column = 1, std::size_t most = 10,
                       DoorKey::To to = DoorKey::To::kAppend, std::string_view id = "1") {
    return store.Append(InsecureDoorAccessForTests::Key(to, table), table, Value::Text(id),
                        {.column = column, .list = list, .most_bytes = most});
  };
  const auto held = [&] { return RequireOk(Find(store, table, Value::Text("1")))[0][1]; };
  CHECK_FALSE(RequireOk(add("[1]")));
  RequireOk(Put(store, table, {Value::Text("1"), Value::Null(), Value::Integer(1)}));
  CHECK(RequireOk(add("[1]")));
  CHECK(held() == Value::Text("[1]"));
  CHECK(RequireOk(add("[22]")));
  CHECK(RequireOk(add("[333]")));
  CHECK(held() == Value::Text("[1,22,333]"));
  CheckRefused(add("[4]").status(), absl::StatusCode::kResourceExhausted,
               "column list: the list would be too large");
  CHECK(held() == Value::Text("[1,22,333]"));
  CHECK_FALSE(RequireOk(add("[1]", 1, 100, DoorKey::To::kAppend, "2")));
  for (const std::size_t column : {0, 2, 3}) {
    CheckRefused(add("[4]", column).status(), absl::StatusCode::kInvalidArgument,
                 "table sink__lists: only a list is added to");
  }
  CheckRefused(add("4").status(), absl::StatusCode::kInvalidArgument, "only a list");
  for (const DoorKey::To to : {DoorKey::To::kPut, DoorKey::To::kReadOne, DoorKey::To::kErase}) {
    CheckRefused(add("[4]", 1, 100, to).status(), absl::StatusCode::kPermissionDenied,
                 "another table");
  }
  place.Run("UPDATE sink__lists SET list = 'Zq9Canary'");
  CheckRefused(add("[4]", 1, 100).status(), absl::StatusCode::kDataLoss,
               "column list: the value is not a list");
}

TEMPLATE_TEST_CASE("A table without a key takes every row", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  static constexpr Column kColumns[] = {{.name = "event"}};
  constexpr Table table{"sink__events", kColumns};
  for (int i = 0; i < 3; ++i) RequireOk(Put(store, table, {Value::Text("e")}));
  CHECK(RequireOk(Read(store, table)).size() == 3);
  CheckRefused(Find(store, table, Value::Text(kCanary)), absl::StatusCode::kInvalidArgument,
               "sink__events");
  CheckRefused(Erase(store, table, Value::Text(kCanary)), absl::StatusCode::kInvalidArgument,
               "sink__events");
}

TEMPLATE_TEST_CASE("Reading stops at the first error of the callback, and passes it on", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
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

TEMPLATE_TEST_CASE("A callback that throws leaves the store as usable as before", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  const auto throws = [](zweck::View<Value>) -> absl::Status { throw std::runtime_error("no"); };
  CHECK_THROWS(store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons),
                          kPersons, nullptr, throws));
  RequireOk(Put(store, kPersons, {Value::Text("2"), Value::Null()}));
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
}

TEMPLATE_TEST_CASE("Tables that are not sound are refused", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
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
  refuses({"t", std::vector<Column>{{.name = "a", .key = true},
                                    {.name = "b", .key = true, .sealed = true}}});
  refuses({"t", std::vector<Column>{{.name = "a", .key = true, .sealed = true}}});
  refuses({"t", std::vector<Column>{{.name = "a", .type = ColumnType::kReal, .key = true}}});
  refuses({"t", std::vector<Column>{
                    {.name = "a", .type = ColumnType::kInteger, .sealed = true, .lookup = true}}});
}

TEMPLATE_TEST_CASE("Names that SQL reserves are names like any other", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
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

TEMPLATE_TEST_CASE("Rows that do not fit their table are refused, naming the column", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
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
  const std::string zero("Zq9Canary\0", 10);
  for (const std::string& text :
       {zero, std::string("Zq9Canary\xff"), std::string("\xed\xa0\x80")}) {
    refuses(3, Value::Text(text));
  }
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

TEMPLATE_TEST_CASE("A category that gained fields finds its old rows without them", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  static constexpr Column kWider[] = {{.name = "id", .key = true},
                                      {.name = "score", .type = ColumnType::kInteger},
                                      {.name = "name"},
                                      {.name = "secret", .sealed = true}};
  constexpr Table table{kPersons.name, kWider};
  {
    auto store = place.Open();
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  }
  auto store = place.OpenSealed();
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

TEMPLATE_TEST_CASE("An older program that runs on does not lose the columns of a newer one", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  static constexpr Column kWider[] = {
      {.name = "id", .key = true}, {.name = "name"}, {.name = "city"}};
  constexpr Table table{kPersons.name, kWider};
  auto older = place.Open();
  RequireOk(Put(older, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  auto newer = place.Open();
  RequireOk(Put(newer, table, {Value::Text("2"), Value::Text("Bob"), Value::Text("Ulm")}));
  RequireOk(Put(older, kPersons, {Value::Text("2"), Value::Text("Bo")}));
  CHECK(RequireOk(Erase(older, kPersons, Value::Text("1"))));
  CHECK(RequireOk(Read(newer, table)) ==
        Rows{{Value::Text("2"), Value::Text("Bo"), Value::Text("Ulm")}});
}

TEMPLATE_TEST_CASE(
    "A table that is held otherwise than declared is refused, naming table and column", "",
    SqlitePlace, PostgresPlace) {
  TestType place;
  RequireOk(Put(*std::make_unique<typename TestType::Sealed>(place.OpenSealed()), kClients,
                {Value::Text(kCanary), Value::Text(kCanary), Value::Text(kCanary)}));
  auto store = place.OpenSealed();
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
          "column site is declared as sealed but held unsealed");
  refuses({id, secret, {.name = "site", .type = ColumnType::kBlob}},
          "column site is declared with another type");
  refuses({{.name = "id"}, secret, {.name = "site", .key = true}}, "column id is held as the key");
  refuses({{.name = "id"}, secret, site, {.name = "number", .key = true}},
          "column id is held as the key");
  // A key that gains a column, or loses one.
  refuses({id, secret, site, {.name = "number", .key = true}},
          "column number is declared as the key but not held");
  refuses({id, secret, {.name = "site", .key = true}}, "column site is declared as the key");
  CHECK(RequireOk(Read(store, kClients)).size() == 1);
  static constexpr Column kPair[] = {{.name = "id", .key = true}, {.name = "day", .key = true}};
  RequireOk(Put(store, {"sink__pair", kPair}, {Value::Text("1"), Value::Text("2")}));
  static constexpr Column kLess[] = {{.name = "id", .key = true}, {.name = "day"}};
  CheckRefused(Put(store, {"sink__pair", kLess}, {Value::Text("1"), Value::Text("2")}),
               absl::StatusCode::kFailedPrecondition, "column day is held as the key");
}

TEMPLATE_TEST_CASE("A column that was dropped by hand can be declared anew", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  RequireOk(Put(*std::make_unique<typename TestType::Sealed>(place.OpenSealed()), kClients,
                {Value::Text("1"), Value::Text("s"), Value::Text("x")}));
  place.Run("ALTER TABLE backend__client DROP COLUMN secret");
  static constexpr Column kColumns[] = {
      {.name = "id", .key = true}, {.name = "secret"}, {.name = "site"}};
  constexpr Table table{kClients.name, kColumns};
  auto store = place.Open();
  RequireOk(Put(store, table, {Value::Text("2"), Value::Text("open"), Value::Null()}));
  CHECK(RequireOk(Read(store, table)) ==
        Rows{{Value::Text("1"), Value::Null(), Value::Text("x")},
             {Value::Text("2"), Value::Text("open"), Value::Null()}});
}

TEMPLATE_TEST_CASE("A table that Zweck did not make is refused", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  place.Run("CREATE TABLE crm__person (id TEXT NOT NULL PRIMARY KEY, name TEXT)");
  CheckRefused(Read(store, kPersons), absl::StatusCode::kFailedPrecondition,
               "column id was not made by Zweck");
  CheckRefused(Put(store, kPersons, {Value::Text(kCanary), Value::Null()}),
               absl::StatusCode::kFailedPrecondition, "column id was not made by Zweck");
}

TEMPLATE_TEST_CASE("Threads may share a store", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
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

TEMPLATE_TEST_CASE("No two rows have the same value in a unique column, and absent is none", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(Put(store, kUsers, User("1", kCanary, 1)));
  CheckRefused(Put(store, kUsers, User("2", kCanary, 1)), absl::StatusCode::kAlreadyExists,
               "table shop__user of " + place.name() + ": column mail");
  CHECK(RequireOk(Read(store, kUsers)).size() == 1);
  RequireOk(Put(store, kUsers, User("1", kCanary, 2)));  // in place of itself
  RequireOk(Put(store, kUsers, User("2", "b", 1)));
  CheckRefused(Put(store, kUsers, User("2", kCanary, 5)), absl::StatusCode::kAlreadyExists,
               "column mail");
  CHECK(RequireOk(Find(store, kUsers, Value::Text("2"))) ==
        Rows{{Value::Text("2"), Value::Text("b"), Value::Integer(1)}});
  const std::vector<Value> absent{Value::Text("3"), Value::Null(), Value::Integer(1)};
  RequireOk(Put(store, kUsers, absent));
  RequireOk(Put(store, kUsers, {Value::Text("4"), Value::Null(), Value::Integer(1)}));
  RequireOk(Erase(store, kUsers, Value::Text("1")));
  RequireOk(Put(store, kUsers, User("2", kCanary, 5)));  // who held it is gone
}

TEMPLATE_TEST_CASE("A list of rows without a key has unique values, too", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  static constexpr Column kColumns[] = {{.name = "a", .index = store::Index::kUnique},
                                        {.name = "b", .index = store::Index::kUnique}};
  constexpr Table table{"t", kColumns};
  auto store = place.Open();
  RequireOk(Put(store, table, {Value::Text("1"), Value::Text("2")}));
  CheckRefused(Put(store, table, {Value::Text("1"), Value::Text("2")}),
               absl::StatusCode::kAlreadyExists, "column a, b");
  CheckRefused(Put(store, table, {Value::Text("0"), Value::Text("2")}),
               absl::StatusCode::kAlreadyExists, "column b");
}

TEMPLATE_TEST_CASE("Sealed values come back as they went in: text, bytes, empty, null, large", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  static constexpr Column kColumns[] = {
      {.name = "id", .type = ColumnType::kInteger, .key = true},
      {.name = "text", .sealed = true},
      {.name = "blob", .type = ColumnType::kBlob, .sealed = true}};
  constexpr Table table{"sink__sealed", kColumns};
  const std::string large(2'000'000, 'x');
  const std::vector<std::string> texts = {"", "s", std::string("a\0b\xff", 4), large,
                                          "short again"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    RequireOk(Put(store, table,
                  {Value::Integer(static_cast<std::int64_t>(i)), Value::Text(texts[i]),
                   Value::Blob(texts[i])}));
  }
  RequireOk(Put(store, table, {Value::Integer(-1), Value::Null(), Value::Null()}));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Value key = Value::Integer(static_cast<std::int64_t>(i));
    CHECK(RequireOk(Find(store, table, key)) ==
          Rows{{key, Value::Text(texts[i]), Value::Blob(texts[i])}});
  }
  CHECK(RequireOk(Find(store, table, Value::Integer(-1))) ==
        Rows{{Value::Integer(-1), Value::Null(), Value::Null()}});
  CHECK(RequireOk(Read(store, table)).size() == texts.size() + 1);
}

TEMPLATE_TEST_CASE("A wrong sealing key is refused at opening, and the right one still opens", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  RequireOk(Put(*std::make_unique<typename TestType::Sealed>(place.OpenSealed()), kClients,
                {Value::Text("1"), Value::Text(kSealedText), Value::Text("one")}));
  CheckRefused(place.TryOpenSealed(kOtherKeyBytes), absl::StatusCode::kPermissionDenied,
               place.name());
  auto store = place.OpenSealed();
  CHECK(RequireOk(Read(store, kClients)).size() == 1);
}

TEMPLATE_TEST_CASE("A store without a key opens a sealed database, and reads what is not sealed",
                   "", SqlitePlace, PostgresPlace) {
  TestType place;
  {
    auto store = place.OpenSealed();
    RequireOk(
        Put(store, kClients, {Value::Text(kCanary), Value::Text(kSealedText), Value::Null()}));
    RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text("Ada")}));
  }
  auto store = place.Open();
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
  // Neither as declared, nor declared without its secret.
  static constexpr Column kColumns[] = {
      {.name = "id", .key = true}, {.name = "secret"}, {.name = "site"}};
  constexpr Table without{kClients.name, kColumns};
  for (const Table& table : {kClients, without}) {
    const Value key = Value::Text(kCanary);
    constexpr auto kRefused = absl::StatusCode::kFailedPrecondition;
    CheckRefused(Read(store, table), kRefused, "table backend__client");
    CheckRefused(Find(store, table, key), kRefused, "table backend__client");
    CheckRefused(Put(store, table, {key, Value::Text(kSealedText), key}), kRefused,
                 "table backend__client");
    CheckRefused(Erase(store, table, key), kRefused, "table backend__client");
  }
  CHECK(RequireOk(Read(*std::make_unique<typename TestType::Sealed>(place.OpenSealed()), kClients))
            .size() == 1);
}

}  // namespace zweck
