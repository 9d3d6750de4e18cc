// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A million rows: what a page costs in their middle, and the memory of going through them.

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/bench/kept.h"
#include "tests/bench/race.h"
#include "zweck/flow/persist_all.h"
#include "zweck/flow/query.h"
#include "zweck/store/postgres_store.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::bench {
namespace {

// Makes each record when it is asked for.
struct Places {
  struct Iterator {
    std::int64_t number;
    Place operator*() const {
      Place place = Make<Place>();
      place.page = std::to_string(10'000'000 + number);
      place.count = number;
      return place;
    }
    Iterator& operator++() {
      ++number;
      return *this;
    }
    bool operator==(const Iterator&) const = default;
  };
  Iterator begin() const { return {0}; }
  Iterator end() const { return {size}; }
  std::int64_t size;
};

std::int64_t ResidentBytes() {
  std::int64_t all = 0;
  std::int64_t resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

std::string Kibibytes(std::int64_t bytes) { return std::to_string(bytes / 1024) + " KiB"; }

template <class Store>
void Measure1M(const std::string& name, Store& store) {
  const auto rows = static_cast<std::int64_t>(1'000'000 * Share());
  Expect(zweck::PersistAll<Somewhere>(Places{rows}, store).ok(), "PersistAll");

  std::int64_t seen = 0;
  std::int64_t sum = 0;
  std::int64_t at_tenth = 0;
  std::int64_t most = 0;
  absl::Status read = zweck::ForEach<Somewhere, Place>(store, [&](const Place& each) {
    sum += each.count.Use<Measure>();
    if (++seen == rows / 10) at_tenth = ResidentBytes();
    if (seen % 10'000 == 0) most = std::max(most, ResidentBytes());
    return absl::OkStatus();
  });
  Expect(read.ok() && seen == rows && sum == rows * (rows - 1) / 2, "ForEach");
  PrintRow(name + ": ForEach, memory at most", Kibibytes(most), "after a tenth",
           Kibibytes(at_tenth), "", most < at_tenth + (1 << 20) ? "steady" : "steady MISSED");

  // The cursor of a page's end holds for pages of any size.
  const auto page = [&](std::uint32_t limit, const std::string& after) {
    auto selected = zweck::Select<Somewhere, Place, Measure>(store, Where(), OrderBy(&Place::page),
                                                             Page{.limit = limit, .after = after});
    Expect(selected.ok(), "Select");
    return *std::move(selected);
  };
  std::string middle;
  for (std::int64_t passed = 0; passed < rows / 2; passed += rows / 100) {
    middle = page(static_cast<std::uint32_t>(rows / 100), middle).next();
  }
  constexpr int kLaps = 200;
  std::int64_t counted[2] = {0, 0};
  const auto laps = [&](const std::string& after, std::int64_t& counts) {
    for (int i = 0; i < kLaps; ++i) {
      for (const auto& row : page(100, after)) counts += row.Use(&Place::count);
    }
  };
  Run({name + ": a page of 100 in the middle", kLaps, [&] { laps(middle, counted[0]); },
       "the first page", [&] { laps("", counted[1]); }, 1 / 1.2});
  Expect(counted[0] > counted[1], "the page in the middle");
}

}  // namespace

void RaceMillion() {
  {
    const Directory directory;
    absl::StatusOr<SqliteStore> sqlite = SqliteStore::Open(directory.Database());
    Expect(sqlite.ok(), "SqliteStore::Open");
    Measure1M("SQLite, a million rows", *sqlite);
  }
  const char* const server = std::getenv("ZWECK_POSTGRES");
  Expect(server != nullptr, "the environment has no ZWECK_POSTGRES; use ./dev bench stores: it");
  absl::StatusOr<PostgresStore> postgres = PostgresStore::Open(server);
  Expect(postgres.ok(), "PostgresStore::Open");
  Measure1M("PostgreSQL, a million rows", *postgres);
}

}  // namespace zweck::bench
