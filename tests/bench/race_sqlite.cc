// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// SqliteStore beside SQLite's C interface, on a database that the store made, with the store's
// settings: both write the same rows, with when they came in and when they end, leave out what
// ended, and are then compared.

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/kept.h"
#include "tests/bench/race.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/update.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::bench {
namespace {

struct Row {
  std::string page;
  std::string title;
  std::int64_t count = 0;
  std::uint32_t seconds = 0;
};

class Bare {
 public:
  explicit Bare(const std::string& path) {
    Expect(sqlite3_open(path.c_str(), &db_) == SQLITE_OK, "sqlite3_open");
    for (const char* const setting :
         {"secure_delete = ON", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY",
          "synchronous = FULL", "journal_size_limit = 0"}) {
      Run("PRAGMA " + std::string(setting));
    }
    upsert_ = Prepare(
        "INSERT INTO somewhere__place (page, title, count, seconds, _zweck_came_in, "
        "_zweck_expires, _zweck_stays) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) ON CONFLICT (page) DO "
        "UPDATE SET title = excluded.title, count = excluded.count, seconds = excluded.seconds");
    insert_ = Prepare(
        "INSERT INTO somewhere__place (page, title, count, seconds, _zweck_came_in, "
        "_zweck_expires, _zweck_stays) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) ON CONFLICT DO NOTHING");
    visit_ = Prepare(
        "INSERT INTO somewhere__visit (page, title, count, seconds, _zweck_came_in, "
        "_zweck_expires, _zweck_stays) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)");
    find_ = Prepare(
        "SELECT page, title, count, seconds FROM somewhere__place WHERE page = ?1 AND "
        "_zweck_expires > ?2 LIMIT 1");
    all_ = Prepare(
        "SELECT page, title, count, seconds FROM somewhere__place WHERE _zweck_expires > ?1");
    begin_ = Prepare("BEGIN IMMEDIATE");
    commit_ = Prepare("COMMIT");
  }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;
  ~Bare() {
    for (sqlite3_stmt* const each : {upsert_, insert_, visit_, find_, all_, begin_, commit_}) {
      sqlite3_finalize(each);
    }
    sqlite3_close(db_);
  }

  void Upsert(std::string_view page, std::int64_t count) { Write(upsert_, page, count); }
  void Insert(std::string_view page, std::int64_t count) { Write(insert_, page, count); }
  void Visit(std::string_view page, std::int64_t count) { Write(visit_, page, count); }
  void Begin() { Step(begin_); }
  void Commit() { Step(commit_); }
  Row Find(std::string_view page) {
    BindText(find_, 1, page);
    sqlite3_bind_int64(find_, 2, Nanoseconds());
    Expect(sqlite3_step(find_) == SQLITE_ROW, "Find");
    Row row = Read(find_);
    sqlite3_reset(find_);
    return row;
  }
  template <class Each>
  void ForEach(Each each) {
    sqlite3_bind_int64(all_, 1, Nanoseconds());
    while (sqlite3_step(all_) == SQLITE_ROW) each(Read(all_));
    sqlite3_reset(all_);
  }
  // Of all that both tables hold.
  std::string Contents() {
    std::string contents;
    for (const char* const sql :
         {"SELECT count(*), total(count), total(seconds), group_concat(page || title || count) "
          "FROM (SELECT * FROM somewhere__place ORDER BY page)",
          "SELECT count(*), total(count), total(seconds), group_concat(page || title || count) "
          "FROM (SELECT * FROM somewhere__visit ORDER BY page, count)"}) {
      sqlite3_stmt* const statement = Prepare(sql);
      Expect(sqlite3_step(statement) == SQLITE_ROW, sql);
      for (int i = 0; i < 4; ++i) contents.append(Text(statement, i)).append(";");
      sqlite3_finalize(statement);
    }
    return contents;
  }

 private:
  void Run(const std::string& sql) {
    Expect(sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK, sql);
  }
  sqlite3_stmt* Prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    Expect(sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) ==
               SQLITE_OK,
           sql);
    return statement;
  }
  static void BindText(sqlite3_stmt* statement, int place, std::string_view text) {
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  static void Write(sqlite3_stmt* statement, std::string_view page, std::int64_t count) {
    BindText(statement, 1, page);
    BindText(statement, 2, kTitle);
    sqlite3_bind_int64(statement, 3, count);
    sqlite3_bind_int64(statement, 4, kSeconds);
    const std::int64_t now = Nanoseconds();
    sqlite3_bind_int64(statement, 5, now);
    sqlite3_bind_int64(statement, 6, now + kKept);
    Step(statement);
  }
  static void Step(sqlite3_stmt* statement) {
    Expect(sqlite3_step(statement) == SQLITE_DONE, "sqlite3_step");
    sqlite3_reset(statement);
  }
  static std::string Text(sqlite3_stmt* statement, int column) {
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
  }
  static Row Read(sqlite3_stmt* statement) {
    return {.page = Text(statement, 0),
            .title = Text(statement, 1),
            .count = sqlite3_column_int64(statement, 2),
            .seconds = static_cast<std::uint32_t>(sqlite3_column_int64(statement, 3))};
  }

  sqlite3* db_ = nullptr;
  sqlite3_stmt* upsert_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* visit_ = nullptr;
  sqlite3_stmt* find_ = nullptr;
  sqlite3_stmt* all_ = nullptr;
  sqlite3_stmt* begin_ = nullptr;
  sqlite3_stmt* commit_ = nullptr;
};

SqliteStore Open(const std::string& path) {
  absl::StatusOr<SqliteStore> store = SqliteStore::Open(path);
  Expect(store.ok(), "SqliteStore::Open");
  return *std::move(store);
}

}  // namespace

void RaceSqlite() {
  const Directory own;
  const Directory others;
  {
    SqliteStore made = Open(others.Database());
    Expect(zweck::Persist<Somewhere>(Make<Visit>(), made).ok(), "Persist");
    Expect(zweck::Persist<Somewhere>(Make<Place>(), made).ok(), "Persist");
  }
  SqliteStore store = Open(own.Database());
  Expect(zweck::Persist<Somewhere>(Make<Visit>(), store).ok(), "Persist");
  Expect(zweck::Persist<Somewhere>(Make<Place>(), store).ok(), "Persist");
  Bare bare(others.Database());

  constexpr std::string_view kBeside = "SQLite's C interface";
  const int few = static_cast<int>(5'000 * Share());
  const int many = static_cast<int>(100'000 * Share());
  Place place = Make<Place>();
  Visit visit = Make<Visit>();
  // What both write next: a new page, and one that is there.
  std::int64_t next[2] = {0, 0};
  const auto page_of = [](std::int64_t number) { return "/page/" + std::to_string(number); };
  const auto each_new = [&](int whose, auto write) {
    for (int i = 0; i < few; ++i) {
      const std::int64_t number = next[whose]++;
      write(page_of(number), number);
    }
  };
  const auto each_old = [&](int count, auto write) {
    for (int i = 0; i < count; ++i) write(page_of(i % few), i);
  };
  const auto persist = [&](std::string page, std::int64_t count) {
    place.page = std::move(page);
    place.count = count;
    Expect(zweck::Persist<Somewhere>(place, store).ok(), "Persist");
  };
  Run({"SQLite: a new row, upserted", few, [&] { each_new(0, persist); }, kBeside,
       [&] { each_new(1, [&](const std::string& page, std::int64_t n) { bare.Upsert(page, n); }); },
       0.95});
  Run({"SQLite: a row replaced", few, [&] { each_old(few, persist); }, kBeside,
       [&] {
         each_old(few, [&](const std::string& page, std::int64_t n) { bare.Upsert(page, n); });
       },
       0.95});
  Run({"SQLite: a new row, inserted", few,
       [&] {
         each_new(0, [&](std::string page, std::int64_t count) {
           place.page = std::move(page);
           place.count = count;
           Expect(zweck::Insert<Somewhere, Measure>(place, store).ok(), "Insert");
         });
       },
       kBeside,
       [&] { each_new(1, [&](const std::string& page, std::int64_t n) { bare.Insert(page, n); }); },
       0.95});
  Run({"SQLite: a row without a key", few,
       [&] {
         each_old(few, [&](std::string page, std::int64_t count) {
           visit.page = std::move(page);
           visit.count = count;
           Expect(zweck::Persist<Somewhere>(visit, store).ok(), "Persist");
         });
       },
       kBeside,
       [&] {
         each_old(few, [&](const std::string& page, std::int64_t n) { bare.Visit(page, n); });
       },
       0.95});
  std::int64_t sums[2] = {0, 0};
  Run({"SQLite: find", many,
       [&] {
         each_old(many, [&](const std::string& page, std::int64_t) {
           const auto found = zweck::Find<Somewhere, Place>(store, page);
           Expect(found.ok(), "Find");
           sums[0] += found->count.Use<Measure>();
         });
       },
       kBeside,
       [&] {
         each_old(many,
                  [&](const std::string& page, std::int64_t) { sums[1] += bare.Find(page).count; });
       },
       0.95});
  std::vector<Place> places(static_cast<std::size_t>(many), Make<Place>());
  for (int i = 0; i < many; ++i) places[static_cast<std::size_t>(i)].page = page_of(i);
  Run({"SQLite: a batch of " + std::to_string(many), many,
       [&] { Expect(zweck::PersistAll<Somewhere>(places, store).ok(), "PersistAll"); }, kBeside,
       [&] {
         bare.Begin();
         for (const Place& each : places) bare.Upsert(each.page.Use<Measure>(), kCount);
         bare.Commit();
       },
       0.95});
  Run({"SQLite: going through all rows", many,
       [&] {
         absl::Status read = zweck::ForEach<Somewhere, Place>(store, [&](const Place& each) {
           sums[0] += each.count.Use<Measure>();
           return absl::OkStatus();
         });
         Expect(read.ok(), "ForEach");
       },
       kBeside, [&] { bare.ForEach([&](const Row& row) { sums[1] += row.count; }); }, 0.9});
  Expect(sums[0] == sums[1], "what SqliteStore reads");
  Bare made(own.Database());
  Expect(made.Contents() == bare.Contents(), "what SqliteStore keeps");
}

}  // namespace zweck::bench
