// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Many rows at once, and transactions.

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "tests/store/sqlite_fixture.h"

namespace zweck::testing {
namespace {

constexpr Column kMailColumns[] = {{.name = "id", .key = true},
                                   {.name = "mail", .index = store::Index::kUnique}};
constexpr Table kMails{"crm__mail", kMailColumns};

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

DoorKey TransactKey() { return InsecureDoorAccessForTests::Key(DoorKey::To::kTransact, {}); }

TEST_CASE("Many rows are written at once, and all are undone by one that does not fit") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  const auto row = [](std::string_view id, std::string_view mail) {
    return std::vector<Value>{Value::Text(id), Value::Text(mail)};
  };
  RequireOk(PutAll(store, kMails, {row("1", "a"), row("2", "b"), row("1", "c")}));
  const Rows held = RequireOk(Read(store, kMails));
  REQUIRE(held.size() == 2);
  CHECK(held[0] == Row{Value::Text("1"), Value::Text("c")});
  CheckRefused(PutAll(store, kMails, {row("3", "d"), row("4", "e"), row(kCanary, "b")}),
               absl::StatusCode::kAlreadyExists, "record 3: ");
  CheckRefused(PutAll(store, kMails, {row("3", "d"), {Value::Text("4")}}),
               absl::StatusCode::kInvalidArgument, "record 2: ");
  CHECK(RequireOk(Read(store, kMails)).size() == 2);
  CheckRefused(store.PutAll(InsecureDoorAccessForTests::Key(DoorKey::To::kPut, kMails), kMails,
                            [](zweck::View<Value>&) -> absl::StatusOr<bool> { return false; }),
               absl::StatusCode::kPermissionDenied, "key");
}

TEST_CASE("What rows replaced among many is gone by closing, also where another one has scrubbed") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  {
    SqliteStore store = OpenPlain(path);
    SqliteStore other = OpenPlain(path);
    const auto replace = [&](std::string_view name) {
      RequireOk(PutAll(store, kPersons, {{Value::Text("1"), Value::Text(name)}}));
    };
    replace("first");
    replace(kCanary);
    replace("third");
    RequireOk(other.Scrub());
    replace(kCanary);
    replace("fifth");
  }
  CHECK_FALSE(Holds(path, kCanary));
}

TEST_CASE("A transaction that is not ended by Commit keeps nothing, and its key opens no other") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  const absl::Time deadline = absl::Now() + absl::Seconds(5);
  {
    SqliteStore::Transaction inside = RequireOk(store.Begin(TransactKey(), deadline));
    RequireOk(Put(inside, kPersons, {Value::Text("1"), Value::Null()}));
    CHECK(RequireOk(Read(inside, kPersons)).size() == 1);
    CheckRefused(inside.Commit(InsecureDoorAccessForTests::Key(DoorKey::To::kPut, kPersons)),
                 absl::StatusCode::kPermissionDenied, "key");
    SqliteStore::Transaction moved = std::move(inside);
    CheckRefused(Put(inside, kPersons, {Value::Text("2"), Value::Null()}),  // NOLINT: moved from
                 absl::StatusCode::kFailedPrecondition, "is over");
  }
  CHECK(RequireOk(Read(store, kPersons)).empty());
  SqliteStore::Transaction inside = RequireOk(store.Begin(TransactKey(), deadline));
  RequireOk(Put(inside, kPersons, {Value::Text("1"), Value::Null()}));
  RequireOk(inside.Commit(TransactKey()));
  CheckRefused(inside.Commit(TransactKey()), absl::StatusCode::kFailedPrecondition, "is over");
  CHECK(RequireOk(Read(store, kPersons)).size() == 1);
}

TEST_CASE("A transaction waits for a lock until its deadline, and no longer") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path, {.busy_timeout = absl::Seconds(60)});
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Null()}));
  Sqlite other(path);
  other.Run("BEGIN IMMEDIATE");
  const absl::Time began = absl::Now();
  CheckRefused(store.Begin(TransactKey(), began + absl::Milliseconds(50)).status(),
               absl::StatusCode::kUnavailable, "locked");
  CHECK(absl::Now() - began < absl::Seconds(30));
  other.Run("COMMIT");
  RequireOk(Put(store, kPersons, {Value::Text("2"), Value::Null()}));
}

}  // namespace
}  // namespace zweck::testing
