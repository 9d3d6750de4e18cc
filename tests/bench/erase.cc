// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes to erase a person, by the size of the table, and what cleaning pages costs a
// write: zweck_erase_bench [MOST_ROWS] [upsert] [clear] [sealed] [postgres]. A JSON object a line,
// for report.py. Run by tests/support/postgres.py.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/sqlite_database.h"
#include "tests/bench/bench_server.h"
#include "tests/bench/measured.h"
#include "tests/bench/person.h"
#include "zweck/flow/people.h"
#include "zweck/flow/persist_all.h"
#include "zweck/store/key_ring.h"
#include "zweck/store/postgres_store.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::bench {
namespace {

constexpr std::int64_t kErased = 100;

// A table of so many rows, in a database of its own.
struct Sized {
  std::int64_t rows;
  std::function<void(std::int64_t person)> erase;
  std::vector<double> times = {};
};

template <class C, class Store>
Sized Filled(absl::StatusOr<Store> opened, std::int64_t rows) {
  Expect(opened.ok(), "Open");
  auto store = std::make_shared<Store>(*std::move(opened));
  const absl::Status kept = zweck::PersistAll<Somewhere>(Made{&MakePerson<C>, rows}, *store);
  Expect(kept.ok(), "PersistAll");
  return {.rows = rows, .erase = [store](std::int64_t person) {
            const auto erased = zweck::EraseSubject<Tables<Table<Somewhere, C>>>(
                *store, Who<kind::AccountId>(AccountOf(person)));
            Expect(erased.ok() && erased->records == 1, "EraseSubject");
          }};
}

// The tables take turns: the machine is the same for all of them.
void Erase(const char* store, std::vector<Sized> tables) {
  std::mt19937_64 random(1);
  for (std::int64_t i = 0; i < kErased; ++i) {
    for (Sized& each : tables) {
      const std::int64_t part = each.rows / kErased;
      const std::int64_t person =
          i * part + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(part));
      each.times.push_back(MicrosecondsOf([&] { each.erase(person); }));
    }
  }
  double fastest = 0;
  double slowest = 0;
  for (const Sized& each : tables) {
    const double median = Median(each.times);
    if (fastest == 0 || median < fastest) fastest = median;
    slowest = std::max(slowest, median);
    std::printf(R"({"of": "erasing", "store": "%s", "rows": %lld, "us": %.1f, "us_most": %.1f})"
                "\n",
                store, static_cast<long long>(each.rows), median, Quantile(each.times, 1));
  }
  std::printf(R"({"of": "erasing", "store": "%s", "ratio": %.4f, "at_most": 1.3})"
              "\n",
              store, slowest / fastest);
  std::fflush(stdout);
}

KeyRing RingIn(const Directory& directory) {
  auto ring = KeyRing::Create(directory.Ring(), {.accept_copies = true});
  Expect(ring.ok(), "KeyRing::Create");
  return *std::move(ring);
}

// `filled` makes a table of so many rows, with a directory of its own.
template <class Fill>
std::vector<Sized> UpTo(std::int64_t most, std::vector<std::unique_ptr<Directory>>& directories,
                        Fill filled) {
  std::vector<Sized> tables;
  for (std::int64_t rows = 10'000; rows <= most; rows *= 10) {
    directories.push_back(std::make_unique<Directory>());
    tables.push_back(filled(rows, *directories.back()));
  }
  return tables;
}

void EraseInClear(std::int64_t most) {
  std::vector<std::unique_ptr<Directory>> directories;
  Erase("SQLite, in clear",
        UpTo(most, directories, [](std::int64_t rows, const Directory& directory) {
          return Filled<Person>(SqliteStore::Open(directory.Database()), rows);
        }));
}
void EraseSealed(std::int64_t most) {
  std::vector<std::unique_ptr<Directory>> directories;
  Erase("SQLite, sealed",
        UpTo(most, directories, [](std::int64_t rows, const Directory& directory) {
          return Filled<SealedPerson>(SqliteStore::Open(directory.Database(), RingIn(directory)),
                                      rows);
        }));
}
void ErasePostgres(std::int64_t most) {
  std::vector<std::unique_ptr<Directory>> directories;
  std::vector<Sized> tables =
      UpTo(most, directories, [](std::int64_t rows, const Directory& directory) {
        return Filled<SealedPerson>(
            PostgresStore::Open(NewSchema("erase" + std::to_string(rows)), RingIn(directory)),
            rows);
      });
  Settle();
  Erase("PostgreSQL, sealed", std::move(tables));
}

// ---- The same writes to a file whose pages are cleaned and to one whose are not, by turns.

constexpr store::Column kColumns[] = {{.name = "id", .key = true},
                                      {.name = "mail", .index = store::Index::kIndexed},
                                      {.name = "note"}};
constexpr store::Table kTable{"bench__row", kColumns};

struct Row {
  explicit Row(std::int64_t number)
      : id(NumberOf(number)),
        mail(id + "@example.com"),
        note(200, static_cast<char>('a' + number % 26)),
        values{store::Value::Text(id), store::Value::Text(mail), store::Value::Text(note)} {}
  std::string id, mail, note;
  std::array<store::Value, 3> values;
};

std::unique_ptr<store::SqliteDatabase> Database(const std::string& path, std::int64_t rows,
                                                store::ErasingSteps steps) {
  auto database = store::SqliteDatabase::Open(path, std::nullopt, SqliteOptions{}, steps);
  Expect(database.ok(), "SqliteDatabase::Open");
  std::optional<Row> row;
  std::int64_t next = 0;
  const absl::Status put =
      (*database)->PutAll(kTable, [&](View<store::Value>& values) -> absl::StatusOr<bool> {
        if (next == rows) return false;
        values = row.emplace(next++).values;
        return true;
      });
  Expect(put.ok(), "PutAll");
  return *std::move(database);
}

void Upsert(std::int64_t most) {
  const std::int64_t rows = std::min<std::int64_t>(most, 100'000);
  const Directory one;
  const Directory other;
  const auto with = Database(one.Database(), rows, {});
  const auto without = Database(other.Database(), rows, {.zeroes_unused = false});
  std::mt19937_64 random(1);
  std::vector<double> times[2];
  std::vector<double> ratios;
  constexpr int kRounds = 51;
  constexpr int kWrites = 400;
  for (int round = 0; round < kRounds; ++round) {
    double sums[2] = {0, 0};
    for (int i = 0; i < kWrites; ++i) {
      const Row row(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(rows)));
      // Each is the first every other time.
      for (const int each : {i % 2, 1 - i % 2}) {
        store::SqliteDatabase& database = each == 0 ? *with : *without;
        sums[each] += MicrosecondsOf([&] { Expect(database.Put(kTable, row.values).ok(), "Put"); });
      }
    }
    for (const int each : {0, 1}) times[each].push_back(sums[each] / kWrites);
    ratios.push_back(sums[0] / sums[1]);
  }
  std::printf(R"({"of": "cleaning", "rows": %lld, "us": %.2f, "us_beside": %.2f, "ratio": %.4f, )"
              R"("at_most": 1.05})"
              "\n",
              static_cast<long long>(rows), Median(times[0]), Median(times[1]), Median(ratios));
  std::fflush(stdout);
}

}  // namespace
}  // namespace zweck::bench

int main(int argc, char** argv) {
  using namespace zweck::bench;  // NOLINT(google-build-using-namespace)
  std::vector<std::string_view> asked(argv + 1, argv + argc);
  std::int64_t most = 1'000'000;
  if (!asked.empty() && asked[0][0] >= '1' && asked[0][0] <= '9') {
    most = std::strtoll(argv[1], nullptr, 10);
    asked.erase(asked.begin());
  }
  const auto is_asked = [&](std::string_view what) {
    return asked.empty() || std::ranges::find(asked, what) != asked.end();
  };
  if (is_asked("upsert")) Upsert(most);
  if (is_asked("clear")) EraseInClear(most);
  if (is_asked("sealed")) EraseSealed(most);
  if (is_asked("postgres")) ErasePostgres(most);
}
