// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What was erased is in no file of the database, at no time afterwards: not only at the end. And
// the search would find it: it does, where a step of erasing is left out. ZWECK_KILLS=40 for more.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "src/store/sqlite_database.h"
#include "tests/store/sqlite_fixture.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::ErasingSteps;
using store::SqliteDatabase;

constexpr Column kTextColumns[] = {{.name = "id", .key = true},
                                   {.name = "mail", .index = store::Index::kUnique},
                                   {.name = "note", .index = store::Index::kIndexed}};
constexpr Column kNumberColumns[] = {{.name = "id", .type = ColumnType::kInteger, .key = true},
                                     {.name = "mail", .index = store::Index::kUnique},
                                     {.name = "note"}};
constexpr std::array kTables = {Table{"crm__by_text", kTextColumns},
                                Table{"crm__by_number", kNumberColumns},
                                Table{"crm__other", kTextColumns}};

using Tag = std::uint64_t;

std::string Written(Tag tag) { return "Zq9<" + std::to_string(tag) + ">"; }

// The tags that stand in the bytes.
std::set<Tag> TagsIn(const std::string& bytes) {
  std::set<Tag> found;
  for (std::size_t at = bytes.find("Zq9<"); at != std::string::npos;
       at = bytes.find("Zq9<", at + 1)) {
    char* end = nullptr;
    const Tag tag = std::strtoull(bytes.c_str() + at + 4, &end, 10);
    if (*end == '>') found.insert(tag);  // not one that goes on in another page
  }
  return found;
}

// Fast, since it is called after each step.
std::string BytesOf(const std::string& path) {
  std::string bytes;
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return bytes;
  bytes.resize(static_cast<std::size_t>(lseek(file, 0, SEEK_END)));
  const ssize_t read = pread(file, bytes.data(), bytes.size(), 0);
  close(file);
  REQUIRE(read == static_cast<ssize_t>(bytes.size()));
  return bytes;
}

std::size_t CountOf(const std::set<Tag>& dead, const std::string& path) {
  std::set<Tag> found = TagsIn(BytesOf(path));
  found.merge(TagsIn(BytesOf(path + "-wal")));
  return static_cast<std::size_t>(
      std::ranges::count_if(found, [&](Tag tag) { return dead.contains(tag); }));
}

// Rows that come, change and go in random order, in a way that makes SQLite move them about.
class Crowd {
 public:
  // Tags count from `first`.
  Crowd(unsigned seed, Tag first) : random_(seed), next_(first) {}

  // What is dead once the database has said so. Tags whose rows are still there in others' eyes
  // are not among them.
  const std::set<Tag>& dead() const { return dead_; }
  std::set<Tag> TakeErased() { return std::exchange(erased_, {}); }

  absl::Status Step(SqliteDatabase& database) {
    switch (Die(12)) {
      case 0:
      case 1:
      case 2:
      case 3:
      case 4:
        return PutNew(database);
      case 5:
        return Replace(database);
      case 6:
        return Fail(database);
      case 7:
        return Undo(database);
      default:
        return Erase(database);
    }
  }

  absl::Status PutNew(SqliteDatabase& database) {
    const Row row = New();
    const auto held = Make(row);
    absl::Status status = database.Put(kTables[row.table], held->values);
    if (status.ok()) alive_.push_back(row);
    return status;
  }

 private:
  struct Row {
    std::size_t table;
    Tag id, mail, note;
  };
  struct Held {
    std::string id, mail, note;
    std::vector<Value> values;
  };

  unsigned Die(unsigned sides) {
    return std::uniform_int_distribution<unsigned>(0, sides - 1)(random_);
  }
  // Most are small; one in twenty fills pages of its own.
  std::string Filled(Tag tag) {
    std::string text = Written(tag);
    const std::size_t room = Die(20) == 0 ? Die(12'000) : Die(300);
    if (text.size() < room) text += std::string(room - text.size(), 'x') + Written(tag);
    return text;
  }
  std::unique_ptr<Held> Make(const Row& row) {
    auto held = std::make_unique<Held>();
    held->id = Written(row.id);
    held->mail = Written(row.mail);
    held->note = Filled(row.note);
    held->values = {KeyOf(row, held->id), Value::Text(held->mail), Value::Text(held->note)};
    return held;
  }
  static Value KeyOf(const Row& row, const std::string& id) {
    return row.table == 1 ? Value::Integer(static_cast<std::int64_t>(row.id * 7919 % 1'000'003))
                          : Value::Text(id);
  }
  Row New() {
    const Row row{Die(kTables.size()), next_, next_ + 1, next_ + 2};
    next_ += 3;
    return row;
  }

  absl::Status Replace(SqliteDatabase& database) {
    if (alive_.empty()) return PutNew(database);
    Row& row = alive_[Die(static_cast<unsigned>(alive_.size()))];
    Row changed = row;
    changed.mail = next_++;
    changed.note = next_++;
    const auto held = Make(changed);
    absl::Status status = database.Put(kTables[row.table], held->values);
    if (!status.ok()) return status;
    replaced_.insert(row.mail);
    replaced_.insert(row.note);
    row = changed;
    return status;
  }
  // Of three rows the last has what is another's; what the others brought was never stored.
  absl::Status Fail(SqliteDatabase& database) {
    if (alive_.empty()) return PutNew(database);
    const Row taken = alive_[Die(static_cast<unsigned>(alive_.size()))];
    std::vector<std::unique_ptr<Held>> rows;
    for (int i = 0; i < 3; ++i) {
      Row row = New();
      row.table = taken.table;
      for (const Tag tag : {row.id, row.mail, row.note}) replaced_.insert(tag);
      if (i == 2) row.mail = taken.mail;
      rows.push_back(Make(row));
    }
    std::size_t next = 0;
    const absl::Status status =
        database.PutAll(kTables[taken.table], [&](View<Value>& row) -> absl::StatusOr<bool> {
          if (next == rows.size()) return false;
          row = rows[next++]->values;
          return true;
        });
    return absl::IsAlreadyExists(status) ? absl::OkStatus()
           : status.ok()                 ? absl::InternalError("was stored twice")
                                         : status;
  }
  absl::Status Undo(SqliteDatabase& database) {
    absl::Status status = database.Begin(absl::Now() + absl::Seconds(20));
    if (!status.ok()) return status;
    for (int i = 0; i < 3 && status.ok(); ++i) {
      const Row row = New();
      for (const Tag tag : {row.id, row.mail, row.note}) replaced_.insert(tag);
      const auto held = Make(row);
      status = database.Within([&] { return database.Put(kTables[row.table], held->values); });
    }
    database.Rollback();
    return status;
  }
  absl::Status Erase(SqliteDatabase& database) {
    if (alive_.empty()) return PutNew(database);
    const std::size_t at = Die(static_cast<unsigned>(alive_.size()));
    const Row row = alive_[at];
    const std::string id = Written(row.id);
    const absl::StatusOr<bool> erased = database.Erase(kTables[row.table], KeyOf(row, id));
    if (!erased.ok()) return erased.status();
    if (!*erased) return absl::InternalError("was not there");
    alive_.erase(alive_.begin() + static_cast<std::ptrdiff_t>(at));
    for (const Tag tag : {row.id, row.mail, row.note}) replaced_.insert(tag);
    if (database.OwesTruncation()) return absl::OkStatus();
    // What was replaced or undone before is gone, too.
    dead_.insert(replaced_.begin(), replaced_.end());
    erased_.insert(replaced_.begin(), replaced_.end());
    replaced_.clear();
    return absl::OkStatus();
  }

  std::mt19937 random_;
  Tag next_;
  std::vector<Row> alive_;
  std::set<Tag> replaced_, erased_, dead_;
};

std::unique_ptr<SqliteDatabase> OpenInside(const std::string& path, ErasingSteps steps = {}) {
  return RequireOk(SqliteDatabase::Open(path, std::nullopt, SqliteOptions{}, steps));
}

// How many dead tags were found, looking after each step; no further than the first ones, since the
// rest says no more.
std::size_t Residue(const std::string& path, unsigned seed, int steps_taken, ErasingSteps steps) {
  std::size_t found = 0;
  Crowd crowd(seed, 1);
  const std::unique_ptr<SqliteDatabase> database = OpenInside(path, steps);
  for (int i = 0; i < 300; ++i) RequireOk(crowd.PutNew(*database));
  for (int i = 0; i < steps_taken && found == 0; ++i) {
    RequireOk(crowd.Step(*database));
    found = CountOf(crowd.dead(), path);
  }
  CHECK((found != 0 || crowd.dead().size() > 300));
  return found;
}

TEST_CASE("What was erased is in no file, at any time after") {
  const unsigned seed = GENERATE(1U, 2U);
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  CHECK(Residue(path, seed, 600, {}) == 0);
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
}

TEST_CASE("The search for what was erased finds it where a step of erasing is left out") {
  const auto found = [](ErasingSteps steps) {
    std::size_t all = 0;
    for (unsigned seed = 1; seed <= 6 && all == 0; ++seed) {
      const TempDirectory directory;
      all += Residue(directory.File("a.db"), seed, 1500, steps);
    }
    return all;
  };
  CHECK(found({.zeroes_unused = false}) > 0);
  CHECK(found({.empties_log = false}) > 0);
  CHECK(found({.releases_cache = false}) > 0);
}

TEST_CASE("What one connection erased no other one in the same process brings back") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  std::vector<std::unique_ptr<SqliteDatabase>> databases;
  std::vector<Crowd> crowds;
  for (unsigned i = 0; i < 3; ++i) {
    databases.push_back(OpenInside(path));
    crowds.emplace_back(i, 1'000'000 * (i + 1));
  }
  std::size_t found = 0;
  std::mt19937 random(7);
  for (int i = 0; i < 600; ++i) {
    const unsigned one = random() % 3;
    RequireOk(crowds[one].Step(*databases[one]));
    for (const Crowd& crowd : crowds) found += CountOf(crowd.dead(), path);
  }
  CHECK(found == 0);
}

// ---- Files that others wrote.

// Puts rows into the file and takes them out again as any program may, past Zweck.
void LeaveTraces(const std::string& path) {
  Sqlite(path).Run(
      "PRAGMA secure_delete = OFF; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
      "WHERE i < 500) INSERT INTO crm__by_text SELECT 'Zq9Canary' || i, NULL, 'Zq9Canary' || "
      "hex(zeroblob(i)) FROM n; DELETE FROM crm__by_text WHERE id LIKE 'Zq9Canary%'");
  REQUIRE(Holds(path, kCanary));
}

void Fill(SqliteDatabase& database) {
  Crowd crowd(5, 1);
  for (int i = 0; i < 300; ++i) RequireOk(crowd.PutNew(database));
}

TEST_CASE("Scrub cleans what another program left in the file") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const std::unique_ptr<SqliteDatabase> other = OpenInside(path);
  Fill(*other);
  SqliteStore reader = OpenPlain(path);
  const Rows before = RequireOk(Read(reader, kTables[0]));
  LeaveTraces(path);
  Crowd crowd(6, 10'000);
  RequireOk(crowd.PutNew(*other));  // has pages of it in its cache from now on
  {
    SqliteStore store = OpenPlain(path);
    RequireOk(store.Scrub());
  }
  CHECK_FALSE(Holds(path, kCanary));
  for (int i = 0; i < 50; ++i) RequireOk(crowd.PutNew(*other));
  CHECK_FALSE(Holds(path, kCanary));
  SqliteStore store = OpenPlain(path);
  const Rows after = RequireOk(Read(store, kTables[0]));
  CHECK(std::ranges::all_of(
      before, [&](const Row& row) { return std::ranges::find(after, row) != after.end(); }));
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
}

TEST_CASE("A file of a former version is cleaned when it is first opened") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  Fill(*OpenInside(path));
  LeaveTraces(path);
  Sqlite(path).Run("DELETE FROM _zweck_meta WHERE name = 'scrubbed'; PRAGMA user_version = 3");
  const bool somebody_reads = GENERATE(false, true);
  {
    Sqlite reader(path);
    if (somebody_reads) {
      Sqlite writer(path);
      writer.Run("INSERT INTO _zweck_meta VALUES ('another', x'')");
      reader.Run("BEGIN; SELECT count(*) FROM crm__by_text");
      writer.Run("INSERT INTO _zweck_meta VALUES ('one more', x'')");
    }
    SqliteStore store = OpenPlain(path);  // and is served, whoever reads
    CHECK(RequireOk(Read(store, kTables[0])).size() > 50);
    CHECK(Holds(path, kCanary) == somebody_reads);
  }
  OpenPlain(path);
  CHECK_FALSE(Holds(path, kCanary));
  CHECK(Sqlite(path).Run("PRAGMA user_version") == "4");
  CHECK(Sqlite(path).Run("SELECT count(*) FROM _zweck_meta WHERE name = 'scrubbed'") == "1");
  CHECK(Sqlite(path).Run("SELECT count(*) FROM _zweck_meta WHERE name = 'scrub_next'") == "0");
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
}

TEST_CASE("A key that was the id of its row leaves no copy behind, once the file was opened") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  OpenInside(path);
  constexpr Table kNumbers = kTables[1];
  Sqlite(path).Run(
      "CREATE TABLE crm__by_number (id INTEGER NOT NULL, mail TEXT, note TEXT, PRIMARY KEY (id)) "
      "STRICT; INSERT INTO _zweck_tables VALUES ('crm__by_number', 0); INSERT INTO _zweck_columns "
      "VALUES ('crm__by_number', 'id', 0, 'integer'), ('crm__by_number', 'mail', 0, 'text'), "
      "('crm__by_number', 'note', 0, 'text'); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i "
      "+ "
      "1 FROM n WHERE i < 5000) INSERT INTO crm__by_number SELECT i * 1000003, NULL, 'n' || i FROM "
      "n; "
      "DELETE FROM _zweck_meta WHERE name = 'scrubbed'; PRAGMA user_version = 3");
  SqliteStore store = OpenPlain(path);
  CHECK(RequireOk(Find(store, kNumbers, Value::Integer(4000 * 1000003LL))).size() == 1);
  CHECK(RequireOk(Read(store, kNumbers)).size() == 5000);
  CHECK(Sqlite(path).Run("SELECT count(*) FROM crm__by_number WHERE _rowid_ = id") == "0");
  CHECK(RequireOk(Erase(store, kNumbers, Value::Integer(4000 * 1000003LL))));
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
}

TEST_CASE("A database with auto_vacuum is refused, since its pages are others") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  OpenInside(path);
  Sqlite(path).Run("PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = FULL; VACUUM");
  CheckRefused(SqliteStore::Open(path), absl::StatusCode::kFailedPrecondition, "auto_vacuum");
}

TEST_CASE("A backup has the rows that are there, for its owner alone, and nothing else") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const std::string backup = directory.File("b.db");
  const std::unique_ptr<SqliteDatabase> database = OpenInside(path);
  Fill(*database);
  LeaveTraces(path);
  RequireOk(database->Backup(backup));
  CHECK_FALSE(Holds(backup, kCanary));
  CHECK(std::filesystem::status(backup).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  SqliteStore store = OpenPlain(path);
  SqliteStore copy = OpenPlain(backup);
  for (const Table& table : kTables) {
    CHECK(RequireOk(Read(copy, table)) == RequireOk(Read(store, table)));
  }
  CheckRefused(store.Backup(backup), absl::StatusCode::kAlreadyExists, backup);
  CheckRefused(store.Backup(directory.File("none/b.db")), absl::StatusCode::kNotFound, "none");
  CheckRefused(store.Backup(""), absl::StatusCode::kInvalidArgument, "path");
}

// ---- Several processes, and kills.

[[noreturn]] void EraseUntilKilled(const std::string& path, unsigned seed, Tag first, int lines,
                                   ErasingSteps steps) {
  try {
    const std::unique_ptr<SqliteDatabase> database = OpenInside(path, steps);
    Crowd crowd(seed, first);
    for (;;) {
      if (!crowd.Step(*database).ok()) break;
      const std::set<Tag> erased = crowd.TakeErased();
      if (erased.empty()) continue;
      std::string said;
      for (const Tag tag : erased) said += std::to_string(tag) + "\n";
      if (write(lines, said.data(), said.size()) != static_cast<ssize_t>(said.size())) break;
    }
  } catch (const std::exception&) {
  }
  _exit(1);
}

std::set<Tag> Said(const std::string& path) {
  std::set<Tag> tags;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) tags.insert(std::stoull(line));
  return tags;
}

TEST_CASE("What several processes erased is in no file whenever they are killed") {
  const char* const wanted = std::getenv("ZWECK_KILLS");
  const int kills = wanted == nullptr ? 8 : std::atoi(wanted);
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  const std::string said = directory.File("said");
  const int lines = open(said.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  REQUIRE(lines >= 0);
  std::size_t found = 0;
  for (int round = 0; round < kills; ++round) {
    const std::size_t before = Said(said).size();
    std::vector<pid_t> children;
    for (unsigned child = 0; child < 3; ++child) {
      const pid_t pid = fork();
      REQUIRE(pid >= 0);
      const auto number = static_cast<unsigned>(round) * 3 + child;
      if (pid == 0) {
        EraseUntilKilled(path, number, 1'000'000 * (Tag{number} + 1), lines, {});
      }
      children.push_back(pid);
    }
    const absl::Time end = absl::Now() + absl::Seconds(60);
    while (Said(said).size() < before + 60 && absl::Now() < end) {
      absl::SleepFor(absl::Milliseconds(3));
    }
    absl::SleepFor(absl::Milliseconds(7 * (round % 11)));
    for (const pid_t pid : children) REQUIRE(kill(pid, SIGKILL) == 0);
    for (const pid_t pid : children) {
      int status = 0;
      REQUIRE(waitpid(pid, &status, 0) == pid);
      CHECK(WIFSIGNALED(status));  // nothing failed before
    }
    const std::set<Tag> dead = Said(said);
    CHECK(dead.size() > before);
    found += CountOf(dead, path);
    // Whoever opens it next finishes what was held back, and brings nothing back.
    OpenInside(path);
    found += CountOf(dead, path);
  }
  close(lines);
  CHECK(found == 0);
  CHECK(Sqlite(path).Run("PRAGMA integrity_check") == "ok");
  WARN(kills * 3 << " kills, " << Said(said).size() << " tags erased");
}

}  // namespace
}  // namespace zweck
