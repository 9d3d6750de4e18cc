// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows go in, come out as they were, and only into tables that are as declared.

#include "zweck/store/sqlite_store.h"

#include <absl/synchronization/mutex.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <set>
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

TEST_CASE("A callback for one row can't use the store that is reading to it") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  RequireOk(Put(store, kPersons, {Value::Text(kCanary), Value::Null()}));
  const Value key = Value::Text(kCanary);
  int calls = 0;
  RequireOk(store.Read(
      InsecureDoorAccessForTests::Key(DoorKey::To::kReadOne, kPersons), kPersons, &key,
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

// ---- Going through all rows, in pages.

std::string Number(int number) { return std::to_string(10000 + number); }

// Calls `each` with the key of each row.
template <class S, class Each>
absl::Status ForEachKey(S& store, Each each) {
  return store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, kPersons), kPersons,
                    nullptr,
                    [&](zweck::View<Value> row) { return each(std::string(row[0].bytes)); });
}

TEST_CASE("A callback for all rows may write to the store, and sees what was there once") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"), {.scrub = SqliteOptions::Scrub::kLater});
  constexpr int kRows = 1000;  // several pages
  for (int i = 0; i < kRows; ++i) {
    RequireOk(Put(store, kPersons, {Value::Text(Number(i)), Value::Text("old")}));
  }
  std::vector<std::string> seen;
  RequireOk(ForEachKey(store, [&](const std::string& key) {
    seen.push_back(key);
    // What is replaced stays where it is, what is new comes behind, and what is erased is not seen
    // unless its page was read.
    RequireOk(Put(store, kPersons, {Value::Text(key), Value::Text("new")}));
    RequireOk(Put(store, kPersons, {Value::Text("new " + key), Value::Null()}));
    if (seen.size() == 1) CHECK(RequireOk(Erase(store, kPersons, Value::Text(Number(900)))));
    return absl::OkStatus();
  }));
  REQUIRE(seen.size() == kRows - 1);
  for (int i = 0; i < kRows; ++i) {
    if (i != 900) CHECK(seen[static_cast<std::size_t>(i < 900 ? i : i - 1)] == Number(i));
  }
  CHECK(RequireOk(Read(store, kPersons)).size() == 2 * kRows - 2);
}

TEST_CASE("Erasing with the rewriting of a table leaves out no row that is read behind it") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  constexpr int kRows = 600;
  for (int i = 0; i < kRows; ++i) {
    RequireOk(Put(store, kPersons, {Value::Text(Number(i)), Value::Null()}));
  }
  int seen = 0;
  RequireOk(ForEachKey(store, [&](const std::string& key) {
    if (++seen <= 3) CHECK(RequireOk(Erase(store, kPersons, Value::Text(key))));
    return absl::OkStatus();
  }));
  CHECK(seen == kRows);
}

TEST_CASE("Keys that are whole numbers are gone through to the last that there is") {
  using Limits = std::numeric_limits<std::int64_t>;
  static constexpr Column kColumns[] = {{.name = "id", .type = ColumnType::kInteger, .key = true}};
  constexpr Table kTable{"crm__number", kColumns};
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  for (const std::int64_t id : {Limits::max(), Limits::min(), std::int64_t{0}}) {
    RequireOk(Put(store, kTable, {Value::Integer(id)}));
  }
  std::set<std::int64_t> ids;
  for (const Row& row : RequireOk(Read(store, kTable))) ids.insert(row[0].integer);
  CHECK(ids == std::set<std::int64_t>{Limits::min(), 0, Limits::max()});
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
