// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How long it takes to seal a table anew, and what those who write beside it wait:
// zweck_rotate_bench DIRECTORY [ROWS], and in PostgreSQL if ZWECK_POSTGRES names a server.

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "src/store/postgres_database.h"
#include "src/store/sqlite_database.h"

namespace zweck::store {
namespace {

constexpr Column kColumns[] = {{.name = "id", .key = true, .number = 1},
                               {.name = "mail", .sealed = true, .lookup = true, .number = 2},
                               {.name = "note", .sealed = true, .number = 3}};
constexpr Table kTable{"bench__member", kColumns};

void Demand(const absl::Status& status) {
  if (status.ok()) return;
  std::fprintf(stderr, "%s\n", status.ToString().c_str());
  std::exit(1);
}

// About 300 bytes, in random order of its key.
struct Member {
  explicit Member(std::uint64_t number)
      : id(std::to_string(number * 0x9e3779b97f4a7c15ULL)),
        mail(id + "@example.com"),
        note(240, static_cast<char>('a' + number % 26)),
        row{Value::Text(id), Value::Text(mail), Value::Text(note)} {}
  std::string id, mail, note;
  std::array<Value, 3> row;
};

template <class Database>
void Fill(Database& database, std::uint64_t rows) {
  std::optional<Member> member;
  for (std::uint64_t next = 0; next < rows;) {
    const std::uint64_t end = std::min<std::uint64_t>(rows, next + 20'000);
    Demand(database.PutAll(kTable, [&](View<Value>& row) -> absl::StatusOr<bool> {
      if (next == end) return false;
      row = member.emplace(next++).row;
      return true;
    }));
  }
}

// Writes rows until it is told to stop; how long each took, in milliseconds.
template <class Database>
class Writer {
 public:
  explicit Writer(Database& database)
      : thread_([this, &database] {
          for (std::uint64_t number = 0; !stop_; ++number) {
            const Member member(number % 1000);
            const absl::Time begin = absl::Now();
            Demand(database.Put(kTable, member.row));
            times_.push_back(absl::ToDoubleMilliseconds(absl::Now() - begin));
            absl::SleepFor(absl::Milliseconds(2));
          }
        }) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { Stop(); }
  void Stop() {
    stop_ = true;
    if (thread_.joinable()) thread_.join();
  }
  double Part(double part) {
    std::ranges::sort(times_);
    return times_.empty() ? 0 : times_[static_cast<std::size_t>(part * (times_.size() - 1))];
  }
  std::size_t count() const { return times_.size(); }

 private:
  std::atomic<bool> stop_ = false;
  std::vector<double> times_;
  std::thread thread_;
};

template <class Database>
void Measure(const char* name, Database& database, std::uint64_t rows) {
  Fill(database, rows);
  Demand(database.Rotate({}).status());
  constexpr RotationOptions kNow{.period = absl::ZeroDuration(), .window = absl::Hours(1000)};
  double before = 0;
  double median = 0;
  {
    Writer<Database> writer(database);
    absl::SleepFor(absl::Seconds(5));
    writer.Stop();
    before = writer.Part(0.99);
    median = writer.Part(0.5);
  }
  const absl::Time begin = absl::Now();
  const auto alone = database.Rotate(kNow);
  Demand(alone.status());
  const double seconds = absl::ToDoubleSeconds(absl::Now() - begin);
  Writer<Database> writer(database);
  const absl::Time again = absl::Now();
  const auto beside = database.Rotate(kNow);
  Demand(beside.status());
  const double with_writer = absl::ToDoubleSeconds(absl::Now() - again);
  writer.Stop();
  std::printf("| %s | %llu | %.1f s | %.0f | %.1f s | %.2f ms | %.2f ms | %.2f ms | %.2f ms |\n",
              name, static_cast<unsigned long long>(rows), seconds,
              static_cast<double>(alone->resealed) / seconds, with_writer, median, before,
              writer.Part(0.5), writer.Part(0.99));
  std::fflush(stdout);
}

std::optional<Sealer> SealerIn(const std::string& path) {
  auto ring = KeyRing::Create(path, {.accept_copies = true});
  Demand(ring.status());
  return std::optional<Sealer>(std::in_place, *std::move(ring));
}

}  // namespace
}  // namespace zweck::store

int main(int argc, char** argv) {
  using namespace zweck::store;  // NOLINT(google-build-using-namespace)
  if (argc < 2) {
    std::fputs("usage: zweck_rotate_bench DIRECTORY [ROWS]\n", stderr);
    return 2;
  }
  const std::string directory = std::filesystem::absolute(argv[1]).string() + "/rotate_bench";
  const std::uint64_t rows = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000;
  std::filesystem::remove_all(directory);
  std::filesystem::create_directories(directory);
  std::puts(
      "| store | rows | rotation | rows/s | with a writer | median write before | p99 before | "
      "median beside | p99 beside |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  {
    auto database = SqliteDatabase::Open(directory + "/a.db", SealerIn(directory + "/sqlite.ring"),
                                         zweck::SqliteOptions{});
    Demand(database.status());
    Measure("SQLite", **database, rows);
  }
  if (const char* const server = std::getenv("ZWECK_POSTGRES"); server != nullptr) {
    auto database = PostgresDatabase::Open(server, SealerIn(directory + "/postgres.ring"),
                                           zweck::PostgresOptions{});
    Demand(database.status());
    Measure("PostgreSQL", **database, rows);
  }
  std::filesystem::remove_all(directory);
}
