// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes to erase a row of a SQLite table, by the table's size, and what cleaning pages
// costs a write: zweck_erase_bench DIRECTORY [MOST_ROWS]

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "src/store/sqlite_database.h"

namespace zweck::store {
namespace {

constexpr Column kColumns[] = {
    {.name = "id", .key = true}, {.name = "mail", .index = Index::kIndexed}, {.name = "note"}};
constexpr Table kTable{"bench__person", kColumns};

void Demand(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::exit(1);
}

// About 250 bytes, in random order of its key.
struct Person {
  explicit Person(std::uint64_t number)
      : id(std::to_string(number * 0x9e3779b97f4a7c15ULL)),
        mail(id + "@example.com"),
        note(200, static_cast<char>('a' + number % 26)),
        row{Value::Text(id), Value::Text(mail), Value::Text(note)} {}
  std::string id, mail, note;
  std::array<Value, 3> row;
};

std::unique_ptr<SqliteDatabase> Open(const std::string& path, ErasingSteps steps) {
  auto database = SqliteDatabase::Open(path, std::nullopt, SqliteOptions{}, steps);
  Demand(database.status());
  return *std::move(database);
}

void Fill(SqliteDatabase& database, std::uint64_t rows) {
  std::optional<Person> person;
  for (std::uint64_t next = 0; next < rows;) {
    const std::uint64_t end = std::min<std::uint64_t>(rows, next + 20'000);
    Demand(database.PutAll(kTable, [&](View<Value>& row) -> absl::StatusOr<bool> {
      if (next == end) return false;
      row = person.emplace(next++).row;
      return true;
    }));
  }
}

template <class Call>
double MicrosecondsOf(Call call) {
  const absl::Time begin = absl::Now();
  call();
  return absl::ToDoubleMicroseconds(absl::Now() - begin);
}
double Middle(std::vector<double> times) {
  std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
  return times[times.size() / 2];
}

void Run(const std::string& directory, std::uint64_t rows) {
  const std::string path = directory + "/erase.db";
  const std::string plain = directory + "/plain.db";
  const std::unique_ptr<SqliteDatabase> database = Open(path, {});
  Fill(*database, rows);
  std::mt19937_64 random(1);
  std::vector<double> erase;
  for (std::uint64_t i = 0; i < 100; ++i) {
    const Person person(i * (rows / 100) + random() % (rows / 100));
    erase.push_back(
        MicrosecondsOf([&] { Demand(database->Erase(kTable, Value::Text(person.id)).status()); }));
  }
  // The same writes to a file whose pages are cleaned and to one whose are not, by turns.
  const std::unique_ptr<SqliteDatabase> without = Open(plain, {.zeroes_unused = false});
  Fill(*without, rows);
  std::vector<double> with_times;
  std::vector<double> without_times;
  for (int round = 0; round < 20; ++round) {
    double with_time = 0;
    double without_time = 0;
    for (int i = 0; i < 100; ++i) {
      const Person person(random() % rows);
      with_time += MicrosecondsOf([&] { Demand(database->Put(kTable, person.row)); });
      without_time += MicrosecondsOf([&] { Demand(without->Put(kTable, person.row)); });
    }
    with_times.push_back(with_time / 100);
    without_times.push_back(without_time / 100);
  }
  const double with = Middle(with_times);
  const double bare = Middle(without_times);
  std::printf(
      "%8llu rows: erase %.0f us (slowest of 100: %.0f); upsert %.1f us, without cleaning %.1f us: "
      "%.3f\n",
      static_cast<unsigned long long>(rows), Middle(erase), *std::ranges::max_element(erase), with,
      bare, with / bare);
  std::fflush(stdout);
  for (const std::string& file : {path, plain}) {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file + suffix);
  }
}

}  // namespace
}  // namespace zweck::store

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::uint64_t most = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000;
  for (std::uint64_t rows = 1'000; rows <= most; rows *= 10) {
    const std::string directory = std::string(argv[1]) + "/" + std::to_string(rows);
    std::filesystem::create_directories(directory);
    zweck::store::Run(directory, rows);
    std::filesystem::remove(directory);
  }
  return 0;
}
