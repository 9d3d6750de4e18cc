// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// PostgresStore beside bare libpq, on tables that the store made in another schema: both write the
// same rows, and are then compared.

#include <absl/time/time.h>
#include <libpq-fe.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/bench/kept.h"
#include "tests/bench/race.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/query.h"
#include "zweck/flow/transact.h"
#include "zweck/store/postgres_store.h"

namespace zweck::bench {
namespace {

std::string Server(std::string_view schema) {
  const char* const server = std::getenv("ZWECK_POSTGRES");
  Expect(server != nullptr, "the environment has no ZWECK_POSTGRES; use ./dev bench stores: it");
  return std::string(server) + " options='-c search_path=" + std::string(schema) + "'";
}

std::array<char, 8> BigEndian(std::int64_t number) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 0; i < 8; ++i) bytes[7 - i] = static_cast<char>(number >> (8 * i) & 0xFF);
  return bytes;
}

class Bare {
 public:
  explicit Bare(std::string_view schema) : handle_(PQconnectdb(Server(schema).c_str())) {
    Expect(PQstatus(handle_) == CONNECTION_OK, "PQconnectdb");
    PQsetNoticeProcessor(handle_, [](void*, const char*) {}, nullptr);
  }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;
  ~Bare() { PQfinish(handle_); }

  void Prepare() {
    for (const auto& [name, sql] :
         {std::pair("upsert",
                    "INSERT INTO somewhere__place (page, title, count, seconds, _zweck_came_in, "
                    "_zweck_expires, _zweck_stays) VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT "
                    "(page) "
                    "DO UPDATE SET title = excluded.title, count = excluded.count, seconds = "
                    "excluded.seconds"),
          std::pair("find",
                    "SELECT page, title, count, seconds FROM somewhere__place WHERE page = $1 AND "
                    "_zweck_expires > $2")}) {
      Done(PQprepare(handle_, name, sql, 0, nullptr), PGRES_COMMAND_OK);
    }
  }
  std::string Run(const std::string& sql) {
    PGresult* const result = PQexec(handle_, sql.c_str());
    const bool ok =
        PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK;
    Expect(ok, sql);
    std::string text = PQntuples(result) == 0 ? "" : PQgetvalue(result, 0, 0);
    PQclear(result);
    return text;
  }
  void Upsert(const std::string& page, std::int64_t count) {
    const std::array<char, 8> counted = BigEndian(count);
    const std::array<char, 8> seconds = BigEndian(kSeconds);
    const std::array<char, 8> now = BigEndian(Nanoseconds());
    const std::array<char, 8> end = BigEndian(Nanoseconds() + kKept);
    const char* const values[] = {page.data(),    kTitle.data(), counted.data(),
                                  seconds.data(), now.data(),    end.data()};
    const int sizes[] = {
        static_cast<int>(page.size()), static_cast<int>(kTitle.size()), 8, 8, 8, 8};
    const int formats[] = {1, 1, 1, 1, 1, 1};
    Done(PQexecPrepared(handle_, "upsert", 6, values, sizes, formats, 1), PGRES_COMMAND_OK);
  }
  std::int64_t Find(const std::string& page) {
    const std::array<char, 8> now = BigEndian(Nanoseconds());
    const char* const values[] = {page.data(), now.data()};
    const int sizes[] = {static_cast<int>(page.size()), 8};
    const int formats[] = {1, 1};
    PGresult* const result = PQexecPrepared(handle_, "find", 2, values, sizes, formats, 1);
    Expect(PQntuples(result) == 1, "Find");
    const std::string read[] = {PQgetvalue(result, 0, 0), PQgetvalue(result, 0, 1)};
    std::int64_t count = 0;
    for (int i = 0; i < 8; ++i) {
      count = count << 8 | static_cast<unsigned char>(PQgetvalue(result, 0, 2)[i]);
    }
    PQclear(result);
    return read[1] == kTitle ? count : -1;
  }
  // Rows without a key, in the binary form.
  void Copy(int rows) {
    Done(PQexec(handle_,
                "COPY somewhere__visit (page, title, count, seconds, _zweck_came_in, "
                "_zweck_expires, _zweck_stays) FROM STDIN (FORMAT binary)"),
         PGRES_COPY_IN);
    std::string bytes("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", 19);
    const auto add = [&bytes](std::string_view value) {
      for (const int shift : {24, 16, 8, 0}) {
        bytes.push_back(static_cast<char>(value.size() >> shift & 0xFF));
      }
      bytes.append(value);
    };
    const auto flush = [&] {
      Expect(PQputCopyData(handle_, bytes.data(), static_cast<int>(bytes.size())) == 1, "COPY");
      bytes.clear();
    };
    for (int i = 0; i < rows; ++i) {
      bytes.append("\0\7", 2);
      add(kPage);
      add(kTitle);
      const std::int64_t now = Nanoseconds();
      for (const std::int64_t number :
           {std::int64_t{i}, std::int64_t{kSeconds}, now, now + kKept, now + kKept}) {
        const std::array<char, 8> written = BigEndian(number);
        add({written.data(), written.size()});
      }
      if (bytes.size() > std::size_t{1} << 20) flush();
    }
    bytes.append("\xff\xff", 2);
    flush();
    Expect(PQputCopyEnd(handle_, nullptr) == 1, "COPY");
    while (PGresult* const result = PQgetResult(handle_)) Done(result, PGRES_COMMAND_OK);
  }

 private:
  static void Done(PGresult* result, ExecStatusType status) {
    Expect(PQresultStatus(result) == status, "libpq");
    PQclear(result);
  }

  PGconn* handle_;
};

PostgresStore Open(std::string_view schema, int connections = 8) {
  absl::StatusOr<PostgresStore> store =
      PostgresStore::Open(Server(schema), {.most_connections = connections});
  Expect(store.ok(), "PostgresStore::Open");
  return *std::move(store);
}

std::string PageOf(std::int64_t number) { return "/page/" + std::to_string(number); }

void PersistEach(PostgresStore& store, int from, int rows) {
  Place place = Make<Place>();
  for (int i = from; i < from + rows; ++i) {
    place.page = PageOf(i);
    place.count = i;
    Expect(zweck::Persist<Somewhere>(place, store).ok(), "Persist");
  }
}

// In as many threads at once, each the same number of rows.
template <class Write>
void InThreads(int threads, Write write) {
  std::vector<std::thread> all;
  for (int i = 0; i < threads; ++i) all.emplace_back([&write, i] { write(i); });
  for (std::thread& each : all) each.join();
}

}  // namespace

void RacePostgres() {
  for (const char* const schema : {"own", "others"}) {
    Bare("public").Run("DROP SCHEMA IF EXISTS " + std::string(schema) + " CASCADE; CREATE SCHEMA " +
                       schema);
    PostgresStore store = Open(schema);
    Expect(zweck::Persist<Somewhere>(Make<Visit>(), store).ok(), "Persist");
    Expect(zweck::Persist<Somewhere>(Make<Place>(), store).ok(), "Persist");
  }
  PostgresStore store = Open("own", 16);
  Bare bare("others");
  bare.Prepare();

  const int few = static_cast<int>(2'000 * Share());
  const int many = static_cast<int>(50'000 * Share());
  Run({"PostgreSQL: a single write", few, [&] { PersistEach(store, 0, few); }, "libpq",
       [&] {
         for (int i = 0; i < few; ++i) bare.Upsert(PageOf(i), i);
       },
       0.95});
  std::int64_t sums[2] = {0, 0};
  Run({"PostgreSQL: find", few,
       [&] {
         for (int i = 0; i < few; ++i) {
           const auto found = zweck::Find<Somewhere, Place>(store, PageOf(i));
           Expect(found.ok(), "Find");
           sums[0] += found->count.Use<Measure>();
         }
       },
       "libpq",
       [&] {
         for (int i = 0; i < few; ++i) sums[1] += bare.Find(PageOf(i));
       },
       0.95});
  Expect(sums[0] == sums[1], "what PostgresStore finds");

  std::vector<Visit> visits(static_cast<std::size_t>(many), Make<Visit>());
  for (int i = 0; i < many; ++i) visits[static_cast<std::size_t>(i)].count = i;
  const auto copy = [&] { Expect(zweck::PersistAll<Somewhere>(visits, store).ok(), "PersistAll"); };
  Run({"PostgreSQL: a batch by COPY", many, copy, "COPY by libpq", [&] { bare.Copy(many); }, 0.9});
  const auto by_row = [&](const auto& records) {
    absl::Status kept = zweck::Transact(store, [&](auto& inside) -> absl::Status {
      for (const auto& each : records) {
        absl::Status written = zweck::Persist<Somewhere>(each, inside);
        if (!written.ok()) return written;
      }
      return absl::OkStatus();
    });
    Expect(kept.ok(), "Transact");
  };
  const std::string tables_equal =
      "SELECT md5(string_agg((page, title, count, seconds)::text, ',' ORDER BY page, count)) FROM "
      "somewhere__";
  Bare own("own");
  for (const std::string table : {"place", "visit"}) {
    Expect(own.Run(tables_equal + table + " AS t") == bare.Run(tables_equal + table + " AS t"),
           "what PostgresStore keeps");
  }
  visits.resize(static_cast<std::size_t>(few) * 2);
  Run({"PostgreSQL: a batch by COPY", few * 2, copy, "row by row, in one transaction",
       [&] { by_row(visits); }, 5});

  std::vector<Place> places(static_cast<std::size_t>(few) * 2, Make<Place>());
  for (int i = 0; i < few * 2; ++i) places[static_cast<std::size_t>(i)].page = PageOf(i);
  const auto upsert = [&] {
    Expect(zweck::PersistAll<Somewhere>(places, store).ok(), "PersistAll");
  };
  Run({"PostgreSQL: a batch, upserted", few * 2, upsert, "row by row, in one transaction",
       [&] { by_row(places); }, 2.5});

  std::int64_t found[2] = {0, 0};
  constexpr int kAtOnce = 100;
  Run({"PostgreSQL: find, 100 at once", few,
       [&] {
         for (int i = 0; i < few; i += kAtOnce) {
           std::vector<std::string> pages;
           for (int j = i; j < i + kAtOnce; ++j) pages.push_back(PageOf(j));
           const auto page = zweck::Select<Somewhere, Place, Measure>(
               store, Where(AnyOf(&Place::page, pages)), Page{.limit = kAtOnce});
           Expect(page.ok(), "Select");
           for (const auto& row : *page) found[0] += row.Use(&Place::count);
         }
       },
       "one by one",
       [&] {
         for (int i = 0; i < few; ++i) {
           const auto one = zweck::Find<Somewhere, Place>(store, PageOf(i));
           Expect(one.ok(), "Find");
           found[1] += one->count.Use<Measure>();
         }
       },
       2});
  Expect(found[0] == found[1], "what PostgresStore finds at once");

  constexpr int kThreads = 16;
  Run({"PostgreSQL: 16 threads of single writes", few * kThreads,
       [&] { InThreads(kThreads, [&](int i) { PersistEach(store, i * few, few); }); }, "one thread",
       [&] { PersistEach(store, 0, few * kThreads); }, 8});
  Run({"PostgreSQL: 16 threads of single writes", few * kThreads,
       [&] { InThreads(kThreads, [&](int i) { PersistEach(store, i * few, few); }); },
       "libpq, 16 threads",
       [&] {
         InThreads(kThreads, [&](int i) {
           Bare each("others");
           each.Prepare();
           for (int row = i * few; row < (i + 1) * few; ++row) each.Upsert(PageOf(row), row);
         });
       },
       0});
}

}  // namespace zweck::bench
