// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store that tells writes apart, writes many rows at once and has transactions.

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/change.h"
#include "zweck/store/store.h"
#include "zweck/store/transaction.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Change;
using store::Changed;
using store::Condition;
using store::Test;

static_assert(UpdatingStore<SqliteStore> && UpdatingStore<PostgresStore>);
static_assert(BatchingStore<SqliteStore> && BatchingStore<PostgresStore>);
static_assert(TransactingStore<SealedSqliteStore> && TransactingStore<SealedPostgresStore>);

constexpr Column kLookedUpColumns[] = {{.name = "id", .key = true},
                                       {.name = "mail", .sealed = true, .lookup = true}};
constexpr Table kLookedUp{"crm__looked_up", kLookedUpColumns};

template <class S>
absl::StatusOr<Changed> Set(S& store, const Table& table, std::string_view id, std::size_t column,
                            const Value& value, View<Condition> where = {}) {
  const Change change{.columns = {&column, 1}, .values = {&value, 1}, .where = where};
  return store.Update(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, table), table,
                      Value::Text(id), change);
}
template <class S>
absl::Status PutRows(S& store, const Table& table, const std::vector<std::vector<Value>>& rows) {
  std::size_t at = 0;
  return store.PutAll(InsecureDoorAccessForTests::Key(DoorKey::To::kPutAll, table), table,
                      [&](View<Value>& row) -> absl::StatusOr<bool> {
                        if (at == rows.size()) return false;
                        row = rows[at++];
                        return true;
                      });
}

}  // namespace

TEMPLATE_TEST_CASE("Inserting tells a key that is there from a value that is unique", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  CHECK(RequireOk(InsertRow(store, kUsers, User("1", kCanary, 1))));
  CHECK_FALSE(RequireOk(InsertRow(store, kUsers, User("1", "other", 2))));
  CheckRefused(InsertRow(store, kUsers, User("2", kCanary, 1)), absl::StatusCode::kAlreadyExists,
               "column mail");
  CHECK(RequireOk(Find(store, kUsers, Value::Text("1")))[0][2] == Value::Integer(1));
  CHECK(RequireOk(Read(store, kUsers)).size() == 1);
}

TEMPLATE_TEST_CASE("An update sets its columns alone, and tells why it did not", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  CHECK(RequireOk(Set(store, kUsers, "1", 2, Value::Integer(1))) == Changed::kNotFound);
  RequireOk(Put(store, kUsers, User("1", kCanary, 1)));
  RequireOk(Put(store, kUsers, User("2", "b", 1)));
  CHECK(RequireOk(Set(store, kUsers, "1", 2, Value::Integer(5))) == Changed::kDone);
  CHECK(RequireOk(Find(store, kUsers, Value::Text("1"))) ==
        Rows{{Value::Text("1"), Value::Text(kCanary), Value::Integer(5)}});
  const Value five[] = {Value::Integer(5)};
  const Condition is_five{2, Test::kEquals, five};
  CHECK(RequireOk(Set(store, kUsers, "2", 2, Value::Integer(6), {&is_five, 1})) ==
        Changed::kNotMet);
  CHECK(RequireOk(Set(store, kUsers, "3", 2, Value::Integer(6), {&is_five, 1})) ==
        Changed::kNotFound);
  CHECK(RequireOk(Set(store, kUsers, "1", 2, Value::Integer(6), {&is_five, 1})) == Changed::kDone);
  CheckRefused(Set(store, kUsers, "2", 1, Value::Text(kCanary)), absl::StatusCode::kAlreadyExists,
               "column mail");
  CHECK(RequireOk(Set(store, kUsers, "1", 1, Value::Text(kCanary))) == Changed::kDone);
  CHECK(RequireOk(Set(store, kUsers, "2", 1, Value::Null())) == Changed::kDone);
  CheckRefused(Set(store, kUsers, "1", 0, Value::Text("x")), absl::StatusCode::kInvalidArgument,
               "column id");
  CheckRefused(Set(store, kUsers, "1", 1, Value::Text("Zq9Canary\xff")),
               absl::StatusCode::kInvalidArgument, "column mail");
}

TEMPLATE_TEST_CASE("What is sealed is found by a hash, and updated with it", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  static constexpr Column kBefore[] = {{.name = "id", .key = true},
                                       {.name = "mail", .sealed = true}};
  RequireOk(Put(store, {kLookedUp.name, kBefore}, {Value::Text("0"), Value::Text("ada")}));
  RequireOk(Put(store, kLookedUp, {Value::Text("1"), Value::Text("ada")}));
  RequireOk(Put(store, kLookedUp, {Value::Text("2"), Value::Text("bob")}));
  const auto ids = [&](std::string_view mail) {
    const Value value[] = {Value::Text(mail)};
    const Condition is{1, Test::kEquals, value};
    const std::vector<std::size_t> both{0, 1};
    std::string out;
    for (const Row& row :
         RequireOk(Select(store, kLookedUp,
                          {.purpose = "test", .columns = both, .where = {&is, 1}, .limit = 9}))
             .rows) {
      CHECK(row[1].bytes == mail);
      out += row[0].bytes;
    }
    CHECK(RequireOk(Count(store, kLookedUp, {&is, 1})) == static_cast<std::int64_t>(out.size()));
    return out;
  };
  CHECK(ids("ada") == "01");
  CHECK(RequireOk(Set(store, kLookedUp, "1", 1, Value::Text("bob"))) == Changed::kDone);
  CHECK(ids("ada") == "0");
  CHECK(ids("bob") == "12");
  // Once it is no longer looked up by, the hashes go.
  RequireOk(Put(store, {kLookedUp.name, kBefore}, {Value::Text("3"), Value::Text("ada")}));
  auto again = place.OpenSealed();
  RequireOk(Put(again, {kLookedUp.name, kBefore}, {Value::Text("3"), Value::Text("ada")}));
  CHECK(place.Run("SELECT count(*) FROM _zweck_columns WHERE column_name LIKE '%lookup%'") == "0");
}

TEMPLATE_TEST_CASE("Many rows are written all or not at all, and an error names which", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  std::vector<std::vector<Value>> rows;
  std::vector<std::string> ids;
  for (int i = 0; i < 300; ++i) ids.push_back(std::to_string(1000 + i % 200));  // some twice
  for (const std::string& id : ids) rows.push_back({Value::Text(id), Value::Null()});
  rows.back()[1] = Value::Text("last");
  RequireOk(PutRows(store, kPersons, rows));
  CHECK(RequireOk(Read(store, kPersons)).size() == 200);
  CHECK(RequireOk(Find(store, kPersons, Value::Text(ids.back())))[0][1] == Value::Text("last"));
  static constexpr Column kEventColumns[] = {{.name = "event", .type = ColumnType::kBlob},
                                             {.name = "n", .type = ColumnType::kInteger},
                                             {.name = "r", .type = ColumnType::kReal}};
  constexpr Table events{"sink__events", kEventColumns};
  const std::string large(3'000'000, 'x');
  const std::vector<std::vector<Value>> listed{
      {Value::Blob(large), Value::Integer(-1), Value::Real(0.5)},
      {Value::Null(), Value::Null(), Value::Null()},
      {Value::Blob(std::string_view("\0\xff", 2)), Value::Integer(7), Value::Real(-2)}};
  RequireOk(PutRows(store, events, listed));
  const Rows held = RequireOk(Read(store, events));
  REQUIRE(held.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(held[i] == Row(listed[i].begin(), listed[i].end()));
  RequireOk(PutRows(store, events, {}));
  rows[17][0] = Value::Null();
  rows[0][1] = Value::Text("changed");
  CheckRefused(PutRows(store, kPersons, rows), absl::StatusCode::kInvalidArgument, "record 18");
  CHECK(RequireOk(Find(store, kPersons, Value::Text("1000")))[0][1] == Value::Null());
  std::vector<std::vector<Value>> users{User("1", "a", 1), User("2", kCanary, 1),
                                        User("3", kCanary, 1)};
  CheckRefused(PutRows(store, kUsers, users), absl::StatusCode::kAlreadyExists, "record 3");
  CHECK(RequireOk(Read(store, kUsers)).empty());
}

TEMPLATE_TEST_CASE("A transaction is kept when it is committed, and only then", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(Put(store, kPersons, {Value::Text("0"), Value::Null()}));
  const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
  const auto deadline = [] { return absl::Now() + absl::Seconds(10); };
  {
    auto inside = RequireOk(store.Begin(door, deadline()));
    RequireOk(Put(inside, kPersons, {Value::Text("1"), Value::Null()}));
    RequireOk(Put(inside, kUsers, User("1", "a", 1)));  // whose table is new
    CHECK(RequireOk(Read(inside, kPersons)).size() == 2);
    CHECK(RequireOk(Count(inside, kUsers, {})) == 1);
    CheckRefused(Read(store, kPersons), absl::StatusCode::kFailedPrecondition, "");
  }
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
  CHECK(RequireOk(Read(store, kUsers)).empty());
  {
    auto inside = RequireOk(store.Begin(door, deadline()));
    RequireOk(Put(inside, kUsers, User("1", "a", 1)));
    CHECK(RequireOk(Erase(inside, kPersons, Value::Text("0"))));
    RequireOk(inside.Commit(door));
    CheckRefused(inside.Commit(door), absl::StatusCode::kFailedPrecondition, "over");
    CheckRefused(Read(inside, kUsers), absl::StatusCode::kFailedPrecondition, "over");
  }
  CHECK(RequireOk(Read(store, kPersons)).empty());
  CHECK(RequireOk(Read(store, kUsers)).size() == 1);
}

}  // namespace zweck
