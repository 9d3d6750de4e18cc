// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The doors, beside what they stand in front of: Persist beside SQLite's own interface with the
// same statements on a database of the same settings, and Update likewise, Transmit beside writing
// and sending bytes.

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/bench/bare.h"
#include "tests/bench/kept.h"
#include "tests/bench/samples.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "zweck/flow/update.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/zweck.h"

namespace zweck::bench {
namespace {

// SQLite as it is, with the settings of SqliteStore.
class Sqlite {
 public:
  explicit Sqlite(const std::string& path) {
    Expect(sqlite3_open(path.c_str(), &db_) == SQLITE_OK, "sqlite3_open");
    Run("PRAGMA journal_mode = WAL");
    Run("PRAGMA secure_delete = ON");
    Run("PRAGMA cell_size_check = ON");
    Run("PRAGMA mmap_size = 0");
    Run("PRAGMA temp_store = MEMORY");
    Run("PRAGMA synchronous = FULL");
    Run("PRAGMA journal_size_limit = 0");
  }
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;
  ~Sqlite() {
    for (sqlite3_stmt* const statement : {begin_, write_, commit_}) sqlite3_finalize(statement);
    sqlite3_close(db_);
  }
  void Run(const char* sql) {
    Expect(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
  }
  void Prepare(const char* sql) {
    Expect(sqlite3_prepare_v2(db_, "BEGIN IMMEDIATE", -1, &begin_, nullptr) == SQLITE_OK, sql);
    Expect(sqlite3_prepare_v2(db_, sql, -1, &write_, nullptr) == SQLITE_OK, sql);
    Expect(sqlite3_prepare_v2(db_, "COMMIT", -1, &commit_, nullptr) == SQLITE_OK, sql);
  }
  void Write() {
    sqlite3_bind_text(write_, 1, kPage.data(), static_cast<int>(kPage.size()), SQLITE_STATIC);
    sqlite3_bind_text(write_, 2, kTitle.data(), static_cast<int>(kTitle.size()), SQLITE_STATIC);
    sqlite3_bind_int64(write_, 3, kCount);
    sqlite3_bind_int64(write_, 4, kSeconds);
    Step(write_);
  }
  void WriteOne(std::int64_t count) {
    sqlite3_bind_text(write_, 1, kPage.data(), static_cast<int>(kPage.size()), SQLITE_STATIC);
    sqlite3_bind_int64(write_, 3, count);
    Step(write_);
  }
  void Begin() { Step(begin_); }
  void Commit() { Step(commit_); }

 private:
  static void Step(sqlite3_stmt* statement) {
    Expect(sqlite3_step(statement) == SQLITE_DONE, "sqlite3_step");
    sqlite3_reset(statement);
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* begin_ = nullptr;
  sqlite3_stmt* write_ = nullptr;
  sqlite3_stmt* commit_ = nullptr;
};

// Takes bytes to nowhere.
struct Nowhere {
  using ForSink = Somewhere;
  static constexpr WireFormat kFormat = WireFormat::kProtobuf;
  static constexpr bool kSeals = false;
  [[gnu::noinline]] absl::Status Send(const DoorKey&, std::string_view bytes) {
    benchmark::DoNotOptimize(bytes.data());
    return absl::OkStatus();
  }
};

template <class C>
void Persist(benchmark::State& state) {
  const Directory directory;
  absl::StatusOr<SqliteStore> store = SqliteStore::Open(directory.Database());
  Expect(store.ok(), "SqliteStore::Open");
  const C record = Make<C>();
  const auto persist = [&] { Expect(zweck::Persist<Somewhere>(record, *store).ok(), "Persist"); };
  persist();  // the first one makes the table
  Repeat(state, persist);
}

void UpdateOne(benchmark::State& state) {
  const Directory directory;
  absl::StatusOr<SqliteStore> store = SqliteStore::Open(directory.Database());
  Expect(store.ok(), "SqliteStore::Open");
  Expect(zweck::Persist<Somewhere>(Make<Place>(), *store).ok(), "Persist");
  const std::string page(kPage);
  std::int64_t count = kCount;
  Repeat(state, [&] {
    absl::Status updated =
        zweck::Update<Somewhere, Place>(*store, page, Set(&Place::count, ++count));
    Expect(updated.ok(), "Update");
  });
}

void Insert(benchmark::State& state) {
  const Directory directory;
  Sqlite sqlite(directory.Database());
  sqlite.Run("CREATE TABLE visit (page TEXT, title TEXT, count INTEGER, seconds INTEGER) STRICT");
  sqlite.Prepare("INSERT INTO visit (page, title, count, seconds) VALUES (?1, ?2, ?3, ?4)");
  Repeat(state, [&] { sqlite.Write(); });
}

void Replace(benchmark::State& state) {
  const Directory directory;
  Sqlite sqlite(directory.Database());
  sqlite.Run(
      "CREATE TABLE place (page TEXT PRIMARY KEY NOT NULL, title TEXT, count INTEGER, "
      "seconds INTEGER) STRICT");
  sqlite.Run(("INSERT INTO place (page) VALUES ('" + std::string(kPage) + "')").c_str());
  sqlite.Prepare("UPDATE place SET title = ?2, count = ?3, seconds = ?4 WHERE page = ?1");
  Repeat(state, [&] {
    sqlite.Begin();
    sqlite.Write();
    sqlite.Commit();
  });
}

void ReplaceOne(benchmark::State& state) {
  const Directory directory;
  Sqlite sqlite(directory.Database());
  sqlite.Run(
      "CREATE TABLE place (page TEXT PRIMARY KEY NOT NULL, title TEXT, count INTEGER, "
      "seconds INTEGER) STRICT");
  sqlite.Run(("INSERT INTO place (page) VALUES ('" + std::string(kPage) + "')").c_str());
  sqlite.Prepare("UPDATE place SET count = ?3 WHERE page = ?1");
  std::int64_t count = kCount;
  Repeat(state, [&] {
    sqlite.Begin();
    sqlite.WriteOne(++count);
    sqlite.Commit();
  });
}

}  // namespace

void EnterDoors() {
  using benchmark::State;
  benchmark::AddCustomContext("version of SQLite", sqlite3_libversion());
  benchmark::RegisterBenchmark("a new row/doors/persist/zweck", Persist<Visit>);
  benchmark::RegisterBenchmark("a new row/doors/persist/by hand", Insert);
  benchmark::RegisterBenchmark("a row replaced/doors/persist/zweck", Persist<Place>);
  benchmark::RegisterBenchmark("a row replaced/doors/persist/by hand", Replace);
  benchmark::RegisterBenchmark("one field replaced/doors/update/zweck", UpdateOne);
  benchmark::RegisterBenchmark("one field replaced/doors/update/by hand", ReplaceOne);
  ForEachSample([](const auto& sample) {
    using C = typename std::remove_cvref_t<decltype(sample)>::Category;
    Enter(sample, "doors/transmit", "zweck", [&sample](State& state) {
      Nowhere nowhere;
      Repeat(state,
             [&] { benchmark::DoNotOptimize(Transmit<Somewhere>(sample.record, nowhere).ok()); });
    });
    Enter(sample, "doors/transmit", "by hand", [&sample](State& state) {
      typename bare::Of<C>::Bare record;
      Expect(internal::ReadWire(sample.wire, bare::Of<C>::kLayout, &record).ok(), "ReadWire");
      Nowhere nowhere;
      Repeat(state, [&] {
        std::string bytes;
        const auto key = InsecureDoorAccessForTests::Key();
        const bool written = internal::WriteWire(key, bare::Of<C>::kLayout, &record, bytes).ok();
        benchmark::DoNotOptimize(written && nowhere.Send(key, bytes).ok());
      });
    });
  });
}

}  // namespace zweck::bench
