// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What Purge costs those who write meanwhile, where as many records end as come in:
// zweck_purge_bench [MINUTES] [sqlite] [postgres]. A JSON object a line, for report.py. Run by
// tests/support/postgres.py.
//
// Records that stay for a year are written for a fifth of the time before and after: that is what
// writing costs where nothing ends.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/bench/bench_server.h"
#include "tests/bench/kept.h"
#include "tests/bench/measured.h"
#include "zweck/flow/end.h"
#include "zweck/flow/persist_all.h"
#include "zweck/store/postgres_store.h"
#include "zweck/store/sqlite_store.h"
#include "zweck/zweck.h"

namespace zweck::bench {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds kShort{10};
constexpr int kWriters = 2;
constexpr milliseconds kBetweenWrites{2};
constexpr milliseconds kBetweenPurges{500};
constexpr std::int64_t kBatch = 500;  // of Purge
constexpr std::int64_t kMostBacklog = 2 * kBatch;

template <class Category, unsigned kNumber, class T, class... Tags>
using Noted = zweck::Field<Category, kNumber, T, For<Measure>, Tags...>;

struct Passing {
  static constexpr CategoryInfo kInfo{
      .id = "passing", .description = "It ends soon", .subjects = "nobody", .policy_section = "0"};
  using Retention = KeepFor<kShort>;
  Noted<Passing, 1, std::int64_t, Is<kind::Count>, Key> number;
  Noted<Passing, 2, std::string, Is<kind::Version>, Indexed> version;
  Noted<Passing, 3, std::string, Is<kind::Version>> note;
};
ZWECK_CATEGORY(Passing, number, version, note);

struct Staying {
  static constexpr CategoryInfo kInfo{
      .id = "staying", .description = "It stays", .subjects = "nobody", .policy_section = "0"};
  using Retention = KeepFor<std::chrono::days{365}>;
  Noted<Staying, 1, std::int64_t, Is<kind::Count>, Key> number;
  Noted<Staying, 2, std::string, Is<kind::Version>, Indexed> version;
  Noted<Staying, 3, std::string, Is<kind::Version>> note;
};
ZWECK_CATEGORY(Staying, number, version, note);

using Ending = Tables<Table<Somewhere, Passing>>;

template <class C>
C Make(std::int64_t number) {
  C record;
  record.number = number;
  record.version = std::to_string(static_cast<std::uint64_t>(number) * 0x9e3779b97f4a7c15ULL);
  record.note = std::string(200, static_cast<char>('a' + number % 26));
  return record;
}

// Several write, for so long; how long each write took.
template <class C, class Store>
class Writers {
 public:
  Writers(Store& store, std::atomic<std::int64_t>& next) {
    for (std::vector<double>& times : times_) {
      threads_.emplace_back([&] {
        while (!stop_) {
          const C record = Make<C>(next++);
          times.push_back(MicrosecondsOf(
              [&] { Expect(zweck::Insert<Somewhere, Measure>(record, store).ok(), "Insert"); }));
          std::this_thread::sleep_for(kBetweenWrites);
        }
      });
    }
  }
  Writers(const Writers&) = delete;
  Writers& operator=(const Writers&) = delete;
  ~Writers() { Stop(); }

  std::vector<double> Stop() {
    stop_ = true;
    for (std::thread& each : threads_) each.join();
    threads_.clear();
    std::vector<double> all;
    for (const std::vector<double>& times : times_)
      all.insert(all.end(), times.begin(), times.end());
    return all;
  }

 private:
  std::atomic<bool> stop_ = false;
  std::vector<double> times_[kWriters];
  std::vector<std::thread> threads_;
};

template <class Store>
std::vector<double> WriteWhatStays(Store& store, std::atomic<std::int64_t>& next,
                                   Clock::duration length) {
  Writers<Staying, Store> writers(store, next);
  std::this_thread::sleep_for(length);
  return writers.Stop();
}

struct Beside {
  std::int64_t backlog = 0;  // at most, after all that is there began to end
  std::int64_t purged = 0;
  std::int64_t bytes[2] = {0, 0};  // of the table: at the half of the time, and the most after it
};

// `size` is that of the table, or of all in its file.
template <class Store>
Beside PurgeBeside(Store& store, Clock::duration length,
                   const std::function<std::int64_t()>& size) {
  Beside beside;
  const Clock::time_point begin = Clock::now();
  while (Clock::now() < begin + length) {
    std::this_thread::sleep_for(kBetweenPurges);
    const auto ended = zweck::CountEnded<Ending>(store);
    const auto purged = zweck::Purge<Ending>(store);
    Expect(ended.ok() && purged.ok(), "Purge");
    beside.purged += *purged;
    if (Clock::now() < begin + 2 * kShort) continue;
    beside.backlog = std::max(beside.backlog, *ended);
    const bool first_half = Clock::now() < begin + length / 2;
    std::int64_t& bytes = beside.bytes[first_half ? 0 : 1];
    bytes = std::max(bytes, size());
  }
  return beside;
}

template <class Store>
void Measure1(const char* name, Store& store, Clock::duration length,
              const std::function<std::int64_t()>& size) {
  std::atomic<std::int64_t> next = 0;
  std::vector<double> without = WriteWhatStays(store, next, length / 5);
  const std::int64_t first = next;
  Writers<Passing, Store> writers(store, next);
  const Beside beside = PurgeBeside(store, length, size);
  const std::vector<double> with = writers.Stop();
  const std::int64_t written = next - first;
  for (const double time : WriteWhatStays(store, next, length / 5)) without.push_back(time);
  const double seconds_taken = std::chrono::duration<double>(length).count();
  std::printf(
      R"({"of": "purging", "store": "%s", "seconds": %.0f, "writes_per_second": %.0f, "purged": %lld, )"
      R"("us": %.1f, "us_p99": %.1f, "us_beside": %.1f, "us_p99_beside": %.1f, "ratio": %.4f, )"
      R"("at_most": 1.5, "backlog": %lld, "backlog_at_most": %lld, "bytes": [%lld, %lld]})"
      "\n",
      name, seconds_taken, static_cast<double>(written) / seconds_taken,
      static_cast<long long>(beside.purged), Quantile(with, 0.5), Quantile(with, 0.99),
      Quantile(without, 0.5), Quantile(without, 0.99),
      Quantile(with, 0.99) / Quantile(without, 0.99), static_cast<long long>(beside.backlog),
      static_cast<long long>(kMostBacklog), static_cast<long long>(beside.bytes[0]),
      static_cast<long long>(beside.bytes[1]));
  std::fflush(stdout);
}

void Sqlite(Clock::duration length) {
  const Directory directory;
  auto store = SqliteStore::Open(directory.Database());
  Expect(store.ok(), "SqliteStore::Open");
  Measure1("SQLite", *store, length, [&] {
    return static_cast<std::int64_t>(std::filesystem::file_size(directory.Database()));
  });
}

void Postgres(Clock::duration length) {
  auto store = PostgresStore::Open(NewSchema("purge"));
  Expect(store.ok(), "PostgresStore::Open");
  Expect(zweck::Persist<Somewhere>(Make<Passing>(-1), *store).ok(), "Persist");  // makes the table
  BareLibpq reader(ServerAt("purge"));
  const BareLibpq::Statement size =
      reader.Prepare("SELECT pg_total_relation_size('somewhere__passing')");
  Measure1("PostgreSQL", *store, length, [&] {
    std::int64_t bytes = 0;
    reader.Run(size, [&](const auto& row) { bytes = row.Number(0); });
    return bytes;
  });
}

}  // namespace
}  // namespace zweck::bench

int main(int argc, char** argv) {
  using namespace zweck::bench;  // NOLINT(google-build-using-namespace)
  std::vector<std::string_view> asked(argv + 1, argv + argc);
  double minutes = 1;
  if (!asked.empty() && asked[0][0] >= '0' && asked[0][0] <= '9') {
    minutes = std::strtod(argv[1], nullptr);
    asked.erase(asked.begin());
  }
  if (minutes < 1) {
    std::fputs("zweck_purge_bench: records end after ten seconds; give it a minute at least\n",
               stderr);
    return 2;
  }
  const auto length = std::chrono::duration_cast<Clock::duration>(
      std::chrono::duration<double, std::ratio<60>>(minutes));
  const auto is_asked = [&](std::string_view store) {
    return asked.empty() || std::ranges::find(asked, store) != asked.end();
  };
  if (is_asked("sqlite")) Sqlite(length);
  if (is_asked("postgres")) Postgres(length);
}
