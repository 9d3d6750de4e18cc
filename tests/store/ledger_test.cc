// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What a ledger of erasures tells a database that comes back from a backup, and what is refused as
// one.

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "tests/store/places.h"
#include "zweck/store/rotation.h"

namespace zweck::ledger_test {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

constexpr Column kPatientColumns[] = {{.name = "id", .key = true, .number = 1},
                                      {.name = "name", .sealed = true, .number = 2}};
constexpr Table kPatients{"practice__patient", kPatientColumns};
constexpr std::int64_t kDay = 24 * 60 * 60;
constexpr store::End kPatientEnds[] = {{.seconds = 1000 * kDay},
                                       {.seconds = 30 * kDay, .event = "the treatment ends"}};
constexpr Table kTreated{"practice__patient", kPatientColumns, kPatientEnds};

template <class Place>
class Kept : public RingOf<Place> {
 public:
  absl::StatusOr<KeyRing> TryRing(Witness witness = {}) const {
    KeyRing ring = RingOf<Place>::Ring();
    absl::Status status = ring.KeepLedger(ledger(), std::move(witness));
    if (!status.ok()) return status;
    return ring;
  }
  absl::StatusOr<typename Place::Sealed> TryOpen() const {
    absl::StatusOr<KeyRing> ring = TryRing();
    if (!ring.ok()) return ring.status();
    return Place::TryOpenRing(*std::move(ring));
  }
  typename Place::Sealed Open() const { return RequireOk(TryOpen()); }
  std::string ledger() const { return RingOf<Place>::ring_path() + ".ledger"; }
};
using SqliteKept = Kept<SqlitePlace>;
using PostgresKept = Kept<PostgresPlace>;

// A backup that is restored.
class SqliteCopy {
 public:
  void Make(const SqliteKept& place, SealedSqliteStore& store) {
    RequireOk(store.Backup(directory_.File("backup.db")));
    (void)place;
  }
  void Restore(const SqliteKept& place) const {
    for (const char* const end : {"-wal", "-shm"}) std::filesystem::remove(place.path() + end);
    std::filesystem::copy_file(directory_.File("backup.db"), place.path(),
                               std::filesystem::copy_options::overwrite_existing);
  }

 private:
  TempDirectory directory_;
};
class PostgresCopy {
 public:
  void Make(const PostgresKept& place, SealedPostgresStore& /*store*/) {
    place.Run(
        "CREATE TABLE copied AS SELECT * FROM practice__patient; CREATE TABLE copied_meta AS "
        "SELECT * FROM _zweck_meta");
  }
  void Restore(const PostgresKept& place) const {
    place.Run(
        "ALTER TABLE practice__patient DROP CONSTRAINT IF EXISTS _zweck_epoch_fence; "
        "DELETE FROM practice__patient; INSERT INTO practice__patient SELECT * FROM copied; DELETE "
        "FROM _zweck_meta; INSERT INTO _zweck_meta SELECT * FROM copied_meta");
  }
};
template <class Place>
using CopyOf = std::conditional_t<std::is_same_v<Place, SqliteKept>, SqliteCopy, PostgresCopy>;

template <class S>
absl::Status PutPatient(S& store, const std::string& id) {
  return Put(store, kPatients, {Value::Text(id), Value::Text("Zq9Canary " + id)});
}
template <class S>
bool EraseIt(S& store, const std::string& id) {
  return RequireOk(Erase(store, kPatients, Value::Text(id)));
}
// By a condition.
template <class S>
void EraseThem(S& store, std::string_view id) {
  const Value value = Value::Text(id);
  const store::Condition is{0, store::Test::kEquals, {&value, 1}};
  CHECK(RequireOk(store.EraseAll(InsecureDoorAccessForTests::Key(DoorKey::To::kEraseAll, kPatients),
                                 kPatients, {&is, 1})) == 1);
}
template <class S>
bool EndIt(S& store, const std::string& id, absl::Time when) {
  return RequireOk(store.End(InsecureDoorAccessForTests::Key(DoorKey::To::kEnd, kTreated), kTreated,
                             Value::Text(id), "the treatment ends", when));
}
template <class S>
void ReopenIt(S& store, const std::string& id) {
  const Value row[] = {Value::Text(id), Value::Text("Zq9Canary again")};
  RequireOk(
      store.Reopen(InsecureDoorAccessForTests::Key(DoorKey::To::kReopen, kTreated), kTreated, row));
}
// A counter that somebody else keeps.
struct Counter {
  std::uint64_t count = 0;
  bool fails = false;
  Witness AsWitness() {
    return {.read = [this]() -> absl::StatusOr<std::uint64_t> { return count; },
            .advance = [this](std::uint64_t to) -> absl::Status {
              if (fails) return absl::UnavailableError("the counter does not answer");
              count = std::max(count, to);
              return absl::OkStatus();
            }};
  }
};
template <class S>
std::string Ids(S& store, const Table& table = kPatients) {
  std::set<std::string> ids;
  for (const Row& row : RequireOk(Read(store, table))) ids.insert(row[0].bytes);
  std::string out;
  for (const std::string& id : ids) out += id + " ";
  return out;
}

}  // namespace

TEMPLATE_TEST_CASE("What was erased is erased again from a database that comes back", "",
                   SqliteKept, PostgresKept) {
  TestType place;
  CopyOf<TestType> copy;
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b", "c", "d", "e", "f", "g"}) {
      RequireOk(PutPatient(store, id));
    }
    // One that was erased and came back before the backup stays in it.
    CHECK(EraseIt(store, "a"));
    RequireOk(PutPatient(store, "a"));
    copy.Make(place, store);
    CHECK(EraseIt(store, "b"));
    CHECK_FALSE(EraseIt(store, "b"));
    EraseThem(store, "f");
    const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
    {
      auto kept = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
      CHECK(EraseIt(kept, "c"));
      CHECK(EraseIt(kept, "d"));
      EraseThem(kept, "g");
      RequireOk(kept.Commit(door));
    }
    {
      auto undone = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
      CHECK(EraseIt(undone, "e"));
    }
    RequireOk(store.Rotate({.window = absl::Hours(1000)}));
    CHECK(Ids(store) == "a e ");
  }
  {
    // Nothing happens where nothing was restored.
    auto store = place.Open();
    CHECK(Ids(store) == "a e ");
  }
  copy.Restore(place);
  {
    auto store = place.Open();
    CHECK(Ids(store) == "a e ");
    // Who comes again after that is not erased by what was told already.
    RequireOk(PutPatient(store, "b"));
  }
  auto store = place.Open();
  CHECK(RequireOk(Find(store, kPatients, Value::Text("b"))).size() == 1);
  CheckRefused(place.TryOpenSealed(), absl::StatusCode::kFailedPrecondition, "has a ledger");
}

TEMPLATE_TEST_CASE("Of a database from before a rotation, too", "", SqliteKept, PostgresKept) {
  TestType place;
  CopyOf<TestType> copy;
  constexpr RotationOptions kNext{.period = absl::ZeroDuration(), .window = absl::Hours(1000)};
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b"}) RequireOk(PutPatient(store, id));
    copy.Make(place, store);
    RequireOk(store.Rotate(kNext));
    RequireOk(store.Rotate(kNext));
    CHECK(EraseIt(store, "a"));
    RequireOk(store.Rotate(kNext));
  }
  copy.Restore(place);
  auto store = place.Open();
  CHECK(Ids(store) == "b ");
  RequireOk(store.Rotate(kNext));
  CHECK(Ids(store) == "b ");
}

TEMPLATE_TEST_CASE("An event is not lost by a database that comes back, nor what was opened again",
                   "", SqliteKept, PostgresKept) {
  constexpr RotationOptions kNext{.period = absl::ZeroDuration(), .window = absl::Hours(1000)};
  const absl::Time now = absl::Now();
  const absl::Time long_ago = now - absl::Hours(24 * 31);
  TestType place;
  CopyOf<TestType> copy;
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
      RequireOk(Put(store, kTreated, {Value::Text(id), Value::Text("Zq9Canary")}));
    }
    REQUIRE(EndIt(store, "e", now));
    REQUIRE(EndIt(store, "f", now));
    REQUIRE(EndIt(store, "h", long_ago));
    copy.Make(place, store);
    REQUIRE(EndIt(store, "a", long_ago));
    REQUIRE(EndIt(store, "b", now));
    RequireOk(store.Rotate(kNext));
    REQUIRE(EndIt(store, "c", long_ago + absl::Hours(48)));
    ReopenIt(store, "c");
    const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
    {
      auto kept = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
      REQUIRE(EndIt(kept, "d", long_ago));
      ReopenIt(kept, "e");
      RequireOk(kept.Commit(door));
    }
    {
      auto undone = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
      REQUIRE(EndIt(undone, "g", long_ago));
      ReopenIt(undone, "f");
    }
    // One that has ended is not there any more: another one comes in its place.
    ReopenIt(store, "h");
    CHECK_FALSE(EndIt(store, "a", now));
    CHECK(Ids(store, kTreated) == "b c e f g h ");
  }
  copy.Restore(place);
  auto store = place.Open();
  CHECK(Ids(store, kTreated) == "b c e f g ");
  // Whose event has come is not written as if it had not.
  const auto put = [&](const std::string& id) {
    return Put(store, kTreated, {Value::Text(id), Value::Text("Zq9Canary")});
  };
  for (const char* const id : {"b", "f"}) {
    CheckRefused(put(id), absl::StatusCode::kFailedPrecondition, "the treatment ends");
  }
  for (const char* const id : {"c", "e", "g", "h", "a"}) RequireOk(put(id));
  CHECK(place.Run("SELECT count(DISTINCT \"_zweck_expires\" - \"_zweck_stays\") FROM "
                  "practice__patient WHERE id IN ('c', 'e')") == "1");
  CHECK(place.Run("SELECT count(*) FROM practice__patient WHERE id IN ('b', 'f') AND "
                  "\"_zweck_expires\" < \"_zweck_stays\"") == "2");
}

TEST_CASE("An event of a table that had no such column ends its record all the same") {
  static constexpr store::End kStays[] = {{.seconds = 1000 * kDay}};
  static constexpr Table kBefore{"practice__patient", kPatientColumns, kStays};
  SqliteKept place;
  SqliteCopy copy;
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b"}) {
      RequireOk(Put(store, kBefore, {Value::Text(id), Value::Text("Zq9Canary")}));
    }
    copy.Make(place, store);
    REQUIRE(EndIt(store, "a", absl::Now() - absl::Hours(24 * 31)));
  }
  copy.Restore(place);
  auto store = place.Open();
  CHECK(Ids(store, kTreated) == "b ");
}

TEST_CASE("A database from before its records had ends is refused where one was told of") {
  SqliteKept place;
  SqliteCopy copy;
  {
    auto store = place.Open();
    RequireOk(PutPatient(store, "a"));
    copy.Make(place, store);
    RequireOk(Put(store, kTreated, {Value::Text("a"), Value::Text("Zq9Canary")}));
    REQUIRE(EndIt(store, "a", absl::Now()));
  }
  copy.Restore(place);
  CheckRefused(place.TryOpen(), absl::StatusCode::kFailedPrecondition,
               "from before its records had ends");
}

TEST_CASE("A witness tells that database, ring and ledger were restored together") {
  SqliteKept place;
  Counter counter;
  const auto open = [&] {
    return place.TryOpenRing(RequireOk(place.TryRing(counter.AsWitness())));
  };
  CheckRefused(place.TryRing({.read = counter.AsWitness().read, .advance = {}}),
               absl::StatusCode::kInvalidArgument, "two functions");
  SqliteCopy copy;
  const TempDirectory image;
  const auto both = [&](auto from, auto to) {
    for (const std::string& path : {place.ledger(), place.ring_path()}) {
      std::filesystem::copy_file(from(path), to(path),
                                 std::filesystem::copy_options::overwrite_existing);
    }
  };
  const auto there = [&](const std::string& path) {
    return image.File(std::filesystem::path(path).filename().string());
  };
  const auto here = [](const std::string& path) { return path; };
  {
    auto store = RequireOk(open());
    for (const char* const id : {"a", "b", "c"}) RequireOk(PutPatient(store, id));
    CHECK(EraseIt(store, "a"));
    CHECK(counter.count == 1);
    copy.Make(place, store);
    both(here, there);
    CHECK(EraseIt(store, "b"));
    CHECK(counter.count == 2);
    // Who does not answer lets nothing be erased that nobody would know of.
    counter.fails = true;
    CheckRefused(Erase(store, kPatients, Value::Text("c")), absl::StatusCode::kUnavailable,
                 "does not answer");
    CHECK(Ids(store) == "c ");
    counter.fails = false;
  }
  {
    // What the ledger has more is told.
    auto store = RequireOk(open());
    CHECK(counter.count >= 2);
  }
  copy.Restore(place);
  both(there, here);
  CheckRefused(place.TryRing(counter.AsWitness()), absl::StatusCode::kFailedPrecondition,
               "restored together");
  // Without a ledger there is none to be made.
  std::filesystem::remove(place.ledger());
  CheckRefused(place.TryRing(counter.AsWitness()), absl::StatusCode::kFailedPrecondition,
               "AcceptLostLedger");
  KeyRing ring = place.RingOf<SqlitePlace>::Ring();
  RequireOk(ring.AcceptLostLedger(place.ledger(), "all was restored, and nobody has a newer one",
                                  counter.AsWitness()));
  {
    auto store = RequireOk(place.TryOpenRing(std::move(ring)));
    CHECK(Ids(store) == "b c ");
    const std::uint64_t before = counter.count;
    CHECK(EraseIt(store, "b"));
    CHECK(counter.count == before + 1);
  }
  auto store = RequireOk(open());
  CHECK(Ids(store) == "c ");
}

TEST_CASE("A ledger that is lost, cut, older, changed or another ring's is refused") {
  SqliteKept place;
  const std::string young = [&] {
    auto store = place.Open();
    for (const char* const id : {"a", "b", "c"}) RequireOk(PutPatient(store, id));
    CHECK(EraseIt(store, "a"));
    const std::string bytes = FileBytes(place.ledger());
    CHECK(EraseIt(store, "b"));
    return bytes;
  }();
  const std::string good = FileBytes(place.ledger());
  REQUIRE(good.size() == young.size() + 160);
  CHECK(good.find("Zq9Canary") == std::string::npos);
  const auto refuse = [&](const std::string& bytes, absl::StatusCode code, std::string_view why) {
    WriteFile(place.ledger(), bytes);
    CheckRefused(place.TryRing(), code, why);
    CheckRefused(place.TryRing(), code, place.ledger());
  };
  refuse(young, absl::StatusCode::kDataLoss, "cut short, or is an older one");
  refuse({}, absl::StatusCode::kFailedPrecondition, "is no ledger");
  for (std::size_t at = 4096; at < good.size(); ++at) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    WriteFile(place.ledger(), changed);
    CHECK(absl::IsDataLoss(place.TryRing().status()));
  }
  for (std::size_t at = 0; at < 4096; at += 61) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    refuse(changed, absl::StatusCode::kFailedPrecondition, "is no ledger");
  }
  {
    SqliteKept other;
    {
      auto store = other.Open();
    }
    refuse(FileBytes(other.ledger()), absl::StatusCode::kFailedPrecondition, "another key ring");
  }
  // One that was written in part behind what the ring knows goes.
  WriteFile(place.ledger(), good + std::string(100, 'x'));
  CHECK(place.TryRing().ok());
  CHECK(FileBytes(place.ledger()) == good);
  REQUIRE(chmod(place.ledger().c_str(), 0640) == 0);
  CheckRefused(place.TryRing(), absl::StatusCode::kPermissionDenied, "mode 0600");

  std::filesystem::remove(place.ledger());
  CheckRefused(place.TryRing(), absl::StatusCode::kFailedPrecondition, "AcceptLostLedger");
  KeyRing ring = place.RingOf<SqlitePlace>::Ring();
  CheckRefused(ring.AcceptLostLedger(place.ledger(), ""), absl::StatusCode::kInvalidArgument,
               "why");
  RequireOk(ring.AcceptLostLedger(place.ledger(), "the disk broke on 2026-11-30"));
  {
    auto store = RequireOk(place.TryOpenRing(std::move(ring)));
    CHECK(EraseIt(store, "c"));
  }
  CHECK(FileBytes(place.ledger()).find("the disk broke") != std::string::npos);
  auto store = place.Open();
  CHECK(Ids(store).empty());
}

TEST_CASE(
    "A ledger that is lost together with the newest ring begins behind what the database knows") {
  SqliteKept place;
  std::string old_ring;
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b", "c", "d"}) RequireOk(PutPatient(store, id));
    CHECK(EraseIt(store, "a"));
    old_ring = FileBytes(place.ring_path());
    CHECK(EraseIt(store, "b"));
    CHECK(EraseIt(store, "c"));
  }
  WriteFile(place.ring_path(), old_ring);
  std::filesystem::remove(place.ledger());
  CheckRefused(place.TryRing(), absl::StatusCode::kFailedPrecondition, "AcceptLostLedger");
  KeyRing ring = place.RingOf<SqlitePlace>::Ring();
  RequireOk(ring.AcceptLostLedger(place.ledger(), "the machine broke on 2026-11-30"));
  SqliteCopy copy;
  {
    auto store = RequireOk(place.TryOpenRing(std::move(ring)));
    CHECK(Ids(store) == "d ");
    RequireOk(PutPatient(store, "e"));
    copy.Make(place, store);
    CHECK(EraseIt(store, "d"));
  }
  CHECK(FileBytes(place.ledger()).find("the machine broke") != std::string::npos);
  copy.Restore(place);
  auto store = place.Open();
  CHECK(Ids(store) == "e ");
}

TEMPLATE_TEST_CASE("A store opens while another program erases", "", SqliteKept, PostgresKept) {
  TestType place;
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b", "c"}) RequireOk(PutPatient(store, id));
  }
  KeyRing waits = RequireOk(place.TryRing());
  auto other = place.Open();
  CHECK(EraseIt(other, "a"));
  EraseThem(other, "b");
  auto store = RequireOk(place.TryOpenRing(std::move(waits)));
  CHECK(Ids(store) == "c ");
  CHECK(EraseIt(store, "c"));
  CHECK(Ids(other).empty());
}

TEMPLATE_TEST_CASE("An erasure that fails takes nothing back that was erased before", "",
                   SqliteKept, PostgresKept) {
  TestType place;
  Counter counter;
  CopyOf<TestType> copy;
  const auto open = [&] {
    return RequireOk(place.TryOpenRing(RequireOk(place.TryRing(counter.AsWitness()))));
  };
  {
    auto store = open();
    for (const char* const id : {"a", "b", "c", "d", "e"}) RequireOk(PutPatient(store, id));
    copy.Make(place, store);
    CHECK(EraseIt(store, "a"));
    const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
    const auto fail = [&](absl::StatusCode code, std::string_view why) {
      CheckRefused(Erase(store, kPatients, Value::Text("b")), code, why);
      auto kept = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(5)));
      CHECK(EraseIt(kept, "c"));
      CheckRefused(kept.Commit(door), code, why);
    };
    // Entered, and void.
    counter.fails = true;
    fail(absl::StatusCode::kUnavailable, "does not answer");
    counter.fails = false;
    CHECK(EraseIt(store, "d"));
    // Not entered at all.
    const std::string good = FileBytes(place.ledger());
    WriteFile(place.ledger(), good + std::string(1'000'000, 'x'));
    fail(absl::StatusCode::kDataLoss, "behind its last entry");
    WriteFile(place.ledger(), good);
    CHECK(Ids(store) == "b c e ");
    CHECK(FileBytes(place.ledger()) == good);
  }
  copy.Restore(place);
  auto store = open();
  CHECK(Ids(store) == "b c e ");
}

TEST_CASE("Nor does one that another program let wait too long") {
  PostgresKept place;
  PostgresCopy copy;
  {
    auto store = place.Open();
    for (const char* const id : {"a", "b", "c"}) RequireOk(PutPatient(store, id));
    copy.Make(place, store);
    CHECK(EraseIt(store, "a"));
  }
  const std::string schema = place.Run("SELECT current_schema()");
  const std::string good = FileBytes(place.ledger());
  {
    auto store = RequireOk(
        PostgresStore::Open(PostgresServer() + " options='-c search_path=" + schema + "'",
                            RequireOk(place.TryRing()), {.time_limit = absl::Seconds(1)}));
    CHECK(Ids(store) == "b c ");
    Postgres other(PostgresServer());
    other.Run("BEGIN; SELECT 1 FROM " + schema +
              "._zweck_meta WHERE \"name\" = 'ledger' FOR UPDATE");
    CHECK(absl::IsDeadlineExceeded(Erase(store, kPatients, Value::Text("b")).status()));
    const DoorKey door = InsecureDoorAccessForTests::KeyToTransact();
    auto kept = RequireOk(store.Begin(door, absl::Now() + absl::Seconds(1)));
    CHECK(EraseIt(kept, "b"));
    CHECK_FALSE(kept.Commit(door).ok());
  }
  CHECK(FileBytes(place.ledger()) == good);
  copy.Restore(place);
  auto store = place.Open();
  CHECK(Ids(store) == "b c ");
}

}  // namespace zweck::ledger_test
