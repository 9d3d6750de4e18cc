// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store when rows are erased and updated by conditions.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/set_clock.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/rotation.h"
#include "zweck/store/store.h"

namespace zweck::sweep_cases {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Change;
using store::Condition;
using store::End;
using store::Index;
using store::Test;

static_assert(SweepingStore<SqliteStore> && SweepingStore<SealedPostgresStore>);
static_assert(SweepingStore<SealedSqliteStore::Transaction>);

// A row ends ten days after what it says was seen.
constexpr Column kGuestColumns[] = {{.name = "id", .key = true, .number = 1},
                                    {.name = "city", .index = Index::kIndexed, .number = 2},
                                    {.name = "seen", .type = ColumnType::kTime, .number = 3}};
constexpr End kGuestEnds[] = {{.seconds = 864'000, .column = "seen"}};
constexpr Table kGuests{"inn__guest", kGuestColumns, kGuestEnds};

constexpr Column kMemberColumns[] = {
    {.name = "club", .type = ColumnType::kInteger, .key = true, .number = 1},
    {.name = "id", .key = true, .number = 2},
    {.name = "mail", .sealed = true, .lookup = true, .number = 3},
    {.name = "city", .index = Index::kIndexed, .number = 4}};
constexpr Table kMembers{"club__member", kMemberColumns};

template <class S>
absl::StatusOr<std::int64_t> EraseAll(S& store, const Table& table, View<Condition> where) {
  return store.EraseAll(InsecureDoorAccessForTests::Key(DoorKey::To::kEraseAll, table), table,
                        where);
}
template <class S>
absl::StatusOr<std::int64_t> UpdateAll(S& store, const Table& table, std::size_t column,
                                       const Value& value, View<Condition> where) {
  return store.UpdateAll(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdateAll, table), table,
                         Change{.columns = {&column, 1}, .values = {&value, 1}, .where = where});
}

// One condition, with its value.
struct WhereIs {
  WhereIs(std::size_t column, const Value& of)
      : value(of), condition{column, Test::kEquals, {&value, 1}} {}
  WhereIs(const WhereIs&) = delete;
  WhereIs& operator=(const WhereIs&) = delete;
  View<Condition> where() const { return {&condition, 1}; }
  Value value;
  Condition condition;
};

template <class S>
absl::Status PutGuest(S& store, std::string_view id, std::string_view city, absl::Time seen) {
  return Put(store, kGuests,
             {Value::Text(id), Value::Text(city), Value::Integer(absl::ToUnixNanos(seen))});
}
template <class S>
std::string Ids(S& store, const Table& table, std::size_t column = 0) {
  std::string ids;
  for (const Row& row : RequireOk(Read(store, table))) ids += row[column].bytes;
  return ids;
}

template <class S>
void FillMembers(S& store) {
  for (int i = 0; i < 600; ++i) {
    const std::string id = std::to_string(1000 + i);
    RequireOk(Put(store, kMembers,
                  {Value::Integer(i % 2), Value::Text(id), Value::Text(i < 4 ? kCanary : id),
                   Value::Text(i < 550 ? "Ulm" : "Bonn")}));
  }
}

}  // namespace

TEMPLATE_TEST_CASE("Rows are erased by what they hold, for good, and the others stay", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  for (const char* const id : {"1", "2", "3", "4", "5"}) {
    const bool goes = *id < '4';
    RequireOk(Put(store, kOrders, Order(id, goes ? kCanary : "stays", *id - '0')));
  }
  CHECK(RequireOk(EraseAll(store, kOrders, WhereIs(1, Value::Text("nobody")).where())) == 0);
  const Value several[] = {Value::Integer(1), Value::Integer(2), Value::Integer(5)};
  const WhereIs canary(1, Value::Text(kCanary));
  const Condition both[] = {canary.condition, {2, Test::kAnyOf, several}};
  CHECK(RequireOk(EraseAll(store, kOrders, both)) == 2);
  CHECK(Ids(store, kOrders) == "345");
  CHECK(RequireOk(EraseAll(store, kOrders, canary.where())) == 1);
  CHECK(Ids(store, kOrders) == "45");
  if constexpr (std::is_same_v<TestType, SqlitePlace>) {
    CHECK(place.Bytes().find(kCanary) == std::string::npos);
  }
  CHECK(RequireOk(EraseAll(store, kOrders, {})) == 2);
  CHECK(Ids(store, kOrders).empty());
}

TEMPLATE_TEST_CASE("Columns of many rows are set, of those that meet the conditions", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  for (const char* const id : {"1", "2", "3"}) {
    RequireOk(Put(store, kOrders, Order(id, *id == '3' ? "b" : "a", 7)));
  }
  const WhereIs is_a(1, Value::Text("a"));
  CHECK(RequireOk(UpdateAll(store, kOrders, 6, Value::Text("noted"), is_a.where())) == 2);
  // Also what is asked by.
  CHECK(RequireOk(UpdateAll(store, kOrders, 1, Value::Text("b"), is_a.where())) == 2);
  CHECK(RequireOk(UpdateAll(store, kOrders, 1, Value::Text("b"), is_a.where())) == 0);
  CHECK(RequireOk(UpdateAll(store, kOrders, 2, Value::Integer(8), {})) == 3);
  std::string all;
  for (const Row& row : RequireOk(Read(store, kOrders))) {
    all += row[0].bytes + row[1].bytes + std::to_string(row[2].integer) + row[6].bytes + " ";
  }
  CHECK(all == "1b8noted 2b8noted 3b8 ");
}

TEMPLATE_TEST_CASE("What ended is erased and not counted, and nothing of it is set", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  const absl::Duration day = absl::Hours(24);
  const WhereIs in_ulm(1, Value::Text("Ulm"));
  RequireOk(PutGuest(store, "a", "Ulm", clock.Now()));
  RequireOk(PutGuest(store, "b", "Ulm", clock.Now() + 5 * day));
  RequireOk(PutGuest(store, "c", "Bonn", clock.Now() + 5 * day));
  clock.Jump(11 * day);  // nobody has confirmed it, so that nothing is removed meanwhile
  CHECK(RequireOk(UpdateAll(store, kGuests, 1, Value::Text("Ulm"), in_ulm.where())) == 1);
  // When a row ends goes with what it counts from.
  const Value now = Value::Integer(absl::ToUnixNanos(clock.Now()));
  CHECK(RequireOk(UpdateAll(store, kGuests, 2, now, in_ulm.where())) == 1);
  clock.Jump(5 * day);
  CHECK(Ids(store, kGuests) == "b");
  const std::string all = "SELECT count(*) FROM inn__guest";
  CHECK(place.Run(all) == "3");
  CHECK(RequireOk(EraseAll(store, kGuests, in_ulm.where())) == 1);
  CHECK(place.Run(all) == "1");
}

TEMPLATE_TEST_CASE("What is sealed is set in each row of its own, and asked by", "", SqlitePlace,
                   PostgresPlace, SqliteRing, PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  FillMembers(store);
  const WhereIs canary(2, Value::Text(kCanary));
  const WhereIs in_ulm(3, Value::Text("Ulm"));
  const WhereIs changed(2, Value::Text("Zq9Canary-other"));
  CHECK(RequireOk(UpdateAll(store, kMembers, 2, changed.value, in_ulm.where())) == 550);
  CHECK(RequireOk(Count(store, kMembers, changed.where())) == 550);
  CHECK(RequireOk(Count(store, kMembers, canary.where())) == 0);
  if constexpr (std::is_same_v<TestType, SqliteRing> || std::is_same_v<TestType, PostgresRing>) {
    RequireOk(store.Rotate({.period = absl::ZeroDuration(), .window = absl::Hours(1000)}));
  }
  const Value seven = Value::Text("Essen");
  CHECK(RequireOk(UpdateAll(store, kMembers, 3, seven, changed.where())) == 550);
  std::size_t right = 0;
  for (const Row& row : RequireOk(Read(store, kMembers))) {
    right += (row[2] == changed.value) == (row[3] == seven) ? 1 : 0;
  }
  CHECK(right == 600);
  CHECK(RequireOk(EraseAll(store, kMembers, changed.where())) == 550);
  CHECK(RequireOk(Read(store, kMembers)).size() == 50);
}

TEMPLATE_TEST_CASE("In a transaction they are done with it, or not at all", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  FillMembers(store);
  const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
  const WhereIs in_ulm(3, Value::Text("Ulm"));
  const WhereIs in_bonn(3, Value::Text("Bonn"));
  const auto both = [&](auto& inside) {
    CHECK(RequireOk(UpdateAll(inside, kMembers, 2, Value::Text("new"), in_bonn.where())) == 50);
    CHECK(RequireOk(UpdateAll(inside, kMembers, 3, Value::Text("Essen"), in_bonn.where())) == 50);
    CHECK(RequireOk(EraseAll(inside, kMembers, in_ulm.where())) == 550);
  };
  {
    auto undone = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
    both(undone);
  }
  CHECK(RequireOk(Count(store, kMembers, in_ulm.where())) == 550);
  CHECK(RequireOk(Count(store, kMembers, in_bonn.where())) == 50);
  auto kept = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
  both(kept);
  RequireOk(kept.Commit(door));
  CHECK(RequireOk(Count(store, kMembers, {})) == 50);
  CHECK(RequireOk(Count(store, kMembers, WhereIs(2, Value::Text("new")).where())) == 50);
}

TEMPLATE_TEST_CASE("What can't be set in many rows, or asked by, is refused", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(Put(store, kUsers, User("1", kCanary, 1)));
  const WhereIs is_one(2, Value::Integer(1));
  const auto refused = absl::StatusCode::kInvalidArgument;
  CheckRefused(UpdateAll(store, kUsers, 1, Value::Text("a"), is_one.where()), refused,
               "column mail");
  CheckRefused(UpdateAll(store, kUsers, 0, Value::Text("a"), is_one.where()), refused, "column id");
  CheckRefused(UpdateAll(store, kUsers, 2, Value::Text("a"), is_one.where()), refused,
               "column size");
  CheckRefused(UpdateAll(store, kUsers, 7, Value::Text("a"), is_one.where()), refused, "column ?");
  const WhereIs of_text(2, Value::Text(kCanary));
  CheckRefused(UpdateAll(store, kUsers, 2, Value::Integer(2), of_text.where()), refused,
               "column size");
  CheckRefused(EraseAll(store, kUsers, of_text.where()), refused, "column size");
  CheckRefused(EraseAll(store, kUsers, WhereIs(9, Value::Integer(1)).where()), refused, "column ?");
  CHECK(RequireOk(Read(store, kUsers)).size() == 1);
  const DoorKey other = InsecureDoorAccessForTests::Key(DoorKey::To::kErase, kUsers);
  CheckRefused(store.EraseAll(other, kUsers, is_one.where()), absl::StatusCode::kPermissionDenied,
               "");
  CheckRefused(store.UpdateAll(other, kUsers, Change{}), absl::StatusCode::kPermissionDenied, "");
}

}  // namespace zweck::sweep_cases
