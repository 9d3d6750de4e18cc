// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Keys that rotate, on both stores: what is there stays readable, and what was erased is readable
// nowhere once its key is destroyed.

#include "zweck/store/rotation.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <csignal>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "src/store/sealing.h"
#include "tests/store/places.h"
#include "zweck/store/migration.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Condition;
using store::Opened;
using store::Sealer;
using store::Test;

constexpr RotationOptions kAtOnce{.period = absl::ZeroDuration(), .window = absl::ZeroDuration()};
constexpr RotationOptions kKeepsKeys{.period = absl::ZeroDuration(), .window = absl::Hours(1000)};

// A key, a sealed field that is looked up, another one, and one in the clear.
constexpr Column kMemberColumns[] = {
    {.name = "id", .key = true, .number = 1},
    {.name = "mail", .sealed = true, .lookup = true, .number = 2},
    {.name = "note", .type = ColumnType::kBlob, .sealed = true, .number = 3},
    {.name = "size", .type = ColumnType::kInteger, .number = 4}};
constexpr Table kMembers{"club__member", kMemberColumns};

std::string MailOf(int i) { return "Zq9Canary-" + std::to_string(i) + "@club.example"; }

template <class S>
absl::Status PutMember(S& store, int i, std::string_view mail, std::int64_t size = 0) {
  const std::string id = std::to_string(i);
  return Put(store, kMembers,
             {Value::Text(id), mail.empty() ? Value::Null() : Value::Text(mail),
              i % 3 == 0 ? Value::Null() : Value::Blob("note"), Value::Integer(size)});
}

// The ids of those who have a mail.
template <class S>
absl::StatusOr<std::string> IdsOfMail(S& store, const std::string& mail) {
  const Value value = Value::Text(mail);
  const Condition where[] = {{.column = 1, .test = Test::kEquals, .values = {&value, 1}}};
  const std::size_t columns[] = {0, 1};
  const absl::StatusOr<Page> page =
      Select(store, kMembers, {.purpose = "p", .columns = columns, .where = where, .limit = 100});
  if (!page.ok()) return page.status();
  std::string ids;
  for (const Row& row : page->rows) ids += (ids.empty() ? "" : ",") + row[0].bytes;
  return ids;
}

template <class S>
absl::StatusOr<store::Changed> SetMail(S& store, const std::string& id, const std::string& mail) {
  const std::size_t columns[] = {1};
  const Value value = Value::Text(mail);
  return store.Update(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, kMembers), kMembers,
                      Value::Text(id), {.columns = columns, .values = {&value, 1}});
}

template <class S>
void CheckMembers(S& store, int count) {
  CHECK(RequireOk(Read(store, kMembers)).size() == static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const std::string id = std::to_string(i);
    const Rows rows = RequireOk(Find(store, kMembers, Value::Text(id)));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][1] == Owned(Value::Text(MailOf(i))));
    CHECK((rows[0][2].kind == Value::Kind::kNull) == (i % 3 == 0));
    CHECK(RequireOk(IdsOfMail(store, MailOf(i))) == id);
  }
}

}  // namespace

TEMPLATE_TEST_CASE("What is there stays readable and can be looked up over rotations", "",
                   SqliteRing, PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  auto other = place.OpenSealed();  // another program
  constexpr int kMany = 20;
  for (int i = 0; i < kMany; ++i) RequireOk(PutMember(store, i, MailOf(i)));
  const auto oldest = [&] { return place.Ring().oldest(); };
  const Rotation first = RequireOk(store.Rotate({}));  // nothing is due yet
  CHECK(first.epoch == 1);
  CHECK(first.resealed == 0);
  CHECK(first.erased_before == absl::InfinitePast());
  for (std::uint32_t epoch = 2; epoch <= 5; ++epoch) {
    const absl::Time before = absl::Now();
    const Rotation done = RequireOk(
        store.Rotate({.period = absl::ZeroDuration(), .window = absl::ZeroDuration(), .batch = 7}));
    CHECK(done.epoch == epoch);
    CHECK(done.resealed == kMany);
    CHECK(done.erased_before >= before - absl::Seconds(2));
    CHECK(oldest() == epoch);
    CHECK(place.Run("SELECT min(_zweck_epoch) FROM club__member") == std::to_string(epoch));
    CheckMembers(store, kMany);
    CheckMembers(other, kMany);
    // One that did not rotate goes on writing, in the new epoch.
    RequireOk(PutMember(other, 3, MailOf(3)));
    CHECK(RequireOk(SetMail(other, "4", MailOf(4))) == store::Changed::kDone);
    CHECK(place.Run("SELECT min(_zweck_epoch) FROM club__member") == std::to_string(epoch));
  }
  auto again = place.OpenSealed();
  CheckMembers(again, kMany);
}

TEMPLATE_TEST_CASE("Rows without a key are sealed anew, too", "", SqliteRing, PostgresRing) {
  static constexpr Column kColumns[] = {{.name = "note", .number = 1},
                                        {.name = "secret", .sealed = true, .number = 2}};
  constexpr Table keyless{"club__keyless", kColumns};
  TestType place;
  auto store = place.OpenSealed();
  constexpr int kMany = 10;
  for (int i = 0; i < kMany; ++i) {
    RequireOk(Put(store, keyless, {Value::Text("a"), Value::Text("Zq9Secret")}));
  }
  RequireOk(store.Rotate({}));  // nothing is due yet
  const Rotation done = RequireOk(
      store.Rotate({.period = absl::ZeroDuration(), .window = absl::ZeroDuration(), .batch = 3}));
  CHECK(done.epoch == 2);
  CHECK(done.resealed == kMany);
  CHECK(place.Run("SELECT min(_zweck_epoch) FROM club__keyless") == std::to_string(done.epoch));
  const Rows rows = RequireOk(Read(store, keyless));
  CHECK(rows.size() == kMany);
  for (const Row& row : rows) CHECK(row[1] == Owned(Value::Text("Zq9Secret")));
}

TEMPLATE_TEST_CASE("A key is destroyed when its window has passed, and not before", "", SqliteRing,
                   PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  RequireOk(PutMember(store, 1, MailOf(1)));
  RequireOk(store.Rotate(kKeepsKeys));
  CHECK(RequireOk(store.Rotate(kKeepsKeys)).epoch >= 2);
  const KeyRing ring = place.Ring();
  CHECK(ring.oldest() == 1);
  CHECK(ring.newest() >= 2);
  // Not before a period has passed, either.
  const Rotation none = RequireOk(store.Rotate({.window = absl::Hours(1000)}));
  CHECK(none.epoch == ring.newest());
  CHECK(none.resealed == 0);
  const Rotation done = RequireOk(store.Rotate({.window = absl::ZeroDuration()}));
  CHECK(done.epoch == ring.newest());
  CHECK(place.Ring().oldest() == ring.newest());
  CheckRefused(store.Rotate({.batch = 0}), absl::StatusCode::kInvalidArgument, "batch");
}

TEMPLATE_TEST_CASE("A store with a sealing key has one for good", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  CheckRefused(store.Rotate(kAtOnce), absl::StatusCode::kFailedPrecondition, "key ring");
}

TEMPLATE_TEST_CASE("A database of a sealing key becomes one of a ring, and is sealed anew", "",
                   SqliteRing, PostgresRing) {
  TestType place;
  constexpr int kMany = 10;
  {
    auto former = RequireOk(place.TryOpenSealed(kKeyBytes));
    for (int i = 0; i < kMany; ++i) RequireOk(PutMember(former, i, MailOf(i)));
    RequireOk(Put(former, kClients, {Value::Text("1"), Value::Text("s"), Value::Text("site")}));
  }
  CheckRefused(place.TryOpenSealed(), absl::StatusCode::kPermissionDenied, "sealing key");
  {
    KeyRing ring = place.Ring();
    ring.SetFormer(Key(kOtherKeyBytes));
    CheckRefused(place.TryOpenRing(std::move(ring)), absl::StatusCode::kPermissionDenied,
                 "sealing key");
  }
  {
    KeyRing ring = place.Ring();
    ring.SetFormer(Key());
    auto store = RequireOk(place.TryOpenRing(std::move(ring)));
    CheckMembers(store, kMany);
    RequireOk(PutMember(store, 0, MailOf(0)));
    CheckMembers(store, kMany);
    // Also a table that nobody wrote since then.
    CHECK(RequireOk(store.Rotate({})).resealed == kMany);
    CheckMembers(store, kMany);
  }
  // The former key is of no use any more.
  CheckRefused(place.TryOpenSealed(kKeyBytes), absl::StatusCode::kPermissionDenied, "sealing key");
  auto store = place.OpenSealed();
  CheckMembers(store, kMany);
  CHECK(RequireOk(Find(store, kClients, Value::Text("1")))[0][1] == Owned(Value::Text("s")));
  RequireOk(store.Rotate(kAtOnce));
  CheckMembers(store, kMany);
}

TEMPLATE_TEST_CASE("What is sealed in an epoch stays readable under another name of its field", "",
                   SqliteRing, PostgresRing) {
  static constexpr Column kRenamedColumns[] = {
      {.name = "id", .key = true, .number = 1},
      {.name = "address", .sealed = true, .lookup = true, .number = 2},
      {.name = "note", .type = ColumnType::kBlob, .sealed = true, .number = 3},
      {.name = "size", .type = ColumnType::kInteger, .number = 4}};
  constexpr Table renamed{"club__member", kRenamedColumns};
  TestType place;
  constexpr int kMany = 7;
  auto store = place.OpenSealed();
  for (int i = 0; i < kMany; ++i) RequireOk(PutMember(store, i, MailOf(i)));
  const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kMigrate, {});
  const View<Table> tables(&renamed, 1);
  const MigrationPlan plan = RequireOk(store.Plan(door, tables, MigrationPhase::kContract));
  CHECK(plan.ToText().find("rename column mail to address") != std::string::npos);
  RequireOk(store.Migrate(door, tables, plan));
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < kMany; ++i) {
      const std::string mail = MailOf(i);
      const Value value = Value::Text(mail);
      const Condition where[] = {{.column = 1, .test = Test::kEquals, .values = {&value, 1}}};
      CHECK(RequireOk(Count(store, renamed, where)) == 1);
      CHECK(RequireOk(Find(store, renamed, Value::Text(std::to_string(i))))[0][1] == Owned(value));
    }
    RequireOk(store.Rotate(kAtOnce));
  }
}

TEMPLATE_TEST_CASE("A ring of another database, an older one and a restored database are refused",
                   "", SqliteRing, PostgresRing) {
  TestType place;
  const std::string young = FileBytes(place.ring_path());
  {
    auto store = place.OpenSealed();
    RequireOk(PutMember(store, 1, MailOf(1)));
  }
  SECTION("another database") {
    TestType other;
    CheckRefused(place.TryOpenRing(other.Ring()), absl::StatusCode::kFailedPrecondition,
                 "is not the database of the key ring");
  }
  SECTION("an older ring") {
    {
      auto store = place.OpenSealed();
      RequireOk(store.Rotate(kKeepsKeys));
      RequireOk(store.Rotate(kKeepsKeys));
    }
    WriteFile(place.ring_path(), young);
    CheckRefused(place.TryOpenSealed(), absl::StatusCode::kFailedPrecondition,
                 "older than the database");
  }
  SECTION("a restored ring: keys that were destroyed are destroyed again") {
    std::string between;
    {
      auto store = place.OpenSealed();
      RequireOk(store.Rotate(kKeepsKeys));
      RequireOk(store.Rotate(kKeepsKeys));
      between = FileBytes(place.ring_path());
      RequireOk(store.Rotate({.window = absl::ZeroDuration()}));
      CHECK(place.Ring().oldest() == place.Ring().newest());
    }
    WriteFile(place.ring_path(), between);
    CHECK(place.Ring().oldest() == 1);
    auto store = place.OpenSealed();
    CHECK(place.Ring().oldest() == place.Ring().newest());
    CHECK(RequireOk(IdsOfMail(store, MailOf(1))) == "1");
  }
}

TEMPLATE_TEST_CASE("Writers, readers and rotations at once lose nothing", "", SqliteRing,
                   PostgresRing) {
  TestType place;
  constexpr int kWriters = 3;
  constexpr int kEach = 40;
  {
    auto store = place.OpenSealed();
    RequireOk(PutMember(store, 0, MailOf(0)));
  }
  std::atomic<bool> stop = false;
  std::atomic<int> wrong = 0;
  std::vector<std::map<int, std::string>> written(kWriters);
  std::vector<decltype(place.OpenSealed())> stores;
  for (int w = 0; w < kWriters; ++w) stores.push_back(place.OpenSealed());
  std::vector<std::thread> threads;
  for (int w = 0; w < kWriters; ++w) {
    threads.emplace_back([&, w] {
      auto& store = stores[static_cast<std::size_t>(w)];
      std::mt19937 random(static_cast<unsigned>(w));
      for (int n = 0; !stop; ++n) {
        const int i = 1 + w * kEach + static_cast<int>(random() % kEach);
        const std::string mail = MailOf(i) + "." + std::to_string(n);
        absl::Status status;
        do {  // SQLite's writers take turns as chance has it
          if (n % 2 == 0 || !written[static_cast<std::size_t>(w)].contains(i)) {
            status = PutMember(store, i, mail);
          } else {
            const auto changed = SetMail(store, std::to_string(i), mail);
            status = changed.status();
            if (changed.ok() && *changed != store::Changed::kDone) ++wrong;
          }
        } while (absl::IsUnavailable(status));
        if (!status.ok()) ++wrong;
        written[static_cast<std::size_t>(w)][i] = mail;
        // What was written is found at once, by what it was written with.
        const auto ids = IdsOfMail(store, mail);
        if (!ids.ok() || *ids != std::to_string(i)) ++wrong;
      }
    });
  }
  {
    auto store = place.OpenSealed();
    for (int i = 0; i < 4; ++i) {
      RotationOptions options = kAtOnce;
      options.batch = 5;
      CHECK(store.Rotate(options).status() == absl::OkStatus());
    }
  }
  stop = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
  auto store = place.OpenSealed();
  RequireOk(store.Rotate(kAtOnce));
  for (const auto& each : written) {
    for (const auto& [i, mail] : each) {
      const std::string id = std::to_string(i);
      CHECK(RequireOk(IdsOfMail(store, mail)) == id);
      CHECK(RequireOk(Find(store, kMembers, Value::Text(id)))[0][1] == Owned(Value::Text(mail)));
    }
  }
}

TEST_CASE("A transaction that began before the rotation loses nothing, and is not overtaken") {
  PostgresRing place;
  auto store = place.OpenSealed();
  auto rotating = place.OpenSealed();
  RequireOk(PutMember(store, 1, MailOf(1)));
  const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
  auto transaction =
      std::make_optional(RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5))));
  RequireOk(PutMember(*transaction, 2, MailOf(2)));
  std::atomic<bool> done = false;
  std::thread rotation([&] {
    CHECK(rotating.Rotate(kAtOnce).ok());
    CHECK(rotating.Rotate(kAtOnce).ok());
    done = true;
  });
  absl::SleepFor(absl::Milliseconds(1500));
  CHECK_FALSE(done);  // the fence waits
  RequireOk(transaction->Commit(door));
  transaction.reset();
  rotation.join();
  CHECK(place.Ring().oldest() >= 2);
  CHECK(RequireOk(IdsOfMail(store, MailOf(2))) == "2");
  CHECK(RequireOk(Read(store, kMembers)).size() == 2);
}

TEST_CASE("A foreign writer of an older epoch is refused behind the fence") {
  PostgresRing place;
  auto store = place.OpenSealed();
  RequireOk(PutMember(store, 1, MailOf(1)));
  RequireOk(store.Rotate(kAtOnce));
  RequireOk(store.Rotate(kAtOnce));
  CHECK(place.Run("SELECT count(*) FROM pg_constraint WHERE conname = '_zweck_epoch_fence' AND "
                  "convalidated") == "1");
  Postgres raw(PostgresServer());
  CHECK(place.Run("UPDATE club__member SET size = 5 RETURNING size") == "5");
}

// What a rotation leaves that was killed at any moment, and begun again.
TEST_CASE("A rotation that is killed is taken up again") {
  SqliteRing place;
  constexpr int kMany = 300;
  {
    auto store = place.OpenSealed();
    for (int i = 0; i < kMany; ++i) RequireOk(PutMember(store, i, MailOf(i)));
  }
  std::mt19937 random(7);
  for (int round = 0; round < 15; ++round) {
    const pid_t child = fork();
    if (child == 0) {
      auto store = place.OpenSealed();
      for (;;) {
        RotationOptions options = kAtOnce;
        options.batch = 20;
        if (!store.Rotate(options).ok()) _exit(1);
      }
    }
    usleep(3000 + random() % 60000);
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    auto store = place.OpenSealed();
    CHECK(RequireOk(Read(store, kMembers)).size() == kMany);
    CHECK(RequireOk(IdsOfMail(store, MailOf(round))) == std::to_string(round));
  }
  auto store = place.OpenSealed();
  RequireOk(store.Rotate(kAtOnce));
  CheckMembers(store, kMany);
}

}  // namespace zweck
