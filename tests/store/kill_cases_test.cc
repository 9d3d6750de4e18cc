// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is there after a program or a server was killed. ZWECK_KILLS=500 for more of it.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/transaction.h"

namespace zweck::testing {
namespace {

// Without a key: what is written twice is there twice.
constexpr Column kBatchColumns[] = {{.name = "batch"},
                                    {.name = "place", .type = ColumnType::kInteger}};
constexpr Table kBatches{"crm__batch", kBatchColumns};
constexpr Column kKeyedColumns[] = {{.name = "batch", .key = true},
                                    {.name = "place", .type = ColumnType::kInteger, .key = true}};
constexpr Table kKeyed{"crm__keyed", kKeyedColumns};
constexpr std::int64_t kBatchSize = 10;
constexpr int kWriters = 3;

int Kills(int otherwise) {
  const char* const wanted = std::getenv("ZWECK_KILLS");
  return wanted == nullptr ? otherwise : std::atoi(wanted);
}

// Rows from..to of a batch.
template <class S>
absl::Status PutPart(S& store, const Table& table, const std::string& id, std::int64_t from,
                     std::int64_t to) {
  std::vector<Value> values;
  return store.PutAll(InsecureDoorAccessForTests::Key(DoorKey::To::kPutAll, table), table,
                      [&](zweck::View<Value>& row) -> absl::StatusOr<bool> {
                        if (from == to) return false;
                        values = {Value::Text(id), Value::Integer(from++)};
                        row = values;
                        return true;
                      });
}
// At once, or by a transaction of two parts.
template <class S>
absl::Status WriteBatch(S& store, const std::string& id, int how) {
  if (how % 3 == 0) return PutPart(store, kBatches, id, 0, kBatchSize);
  if (how % 3 == 1) return PutPart(store, kKeyed, id, 0, kBatchSize);
  const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kTransact, {});
  auto inside = store.Begin(door, absl::Now() + absl::Seconds(30));
  if (!inside.ok()) return inside.status();
  absl::Status status = PutPart(*inside, kBatches, id, 0, kBatchSize / 2);
  if (status.ok()) status = PutPart(*inside, kBatches, id, kBatchSize / 2, kBatchSize);
  return status.ok() ? inside->Commit(door) : status;
}

// Writes batches until it is killed, and a line for each that was acknowledged.
template <class Place>
[[noreturn]] void WriteUntilKilled(const Place& place, const std::string& name, int lines,
                                   bool fails) {
  try {
    auto store = place.Open();
    for (int i = 0;; ++i) {
      const std::string id = name + "-" + std::to_string(i);
      if (!WriteBatch(store, id, i).ok()) {
        if (!fails) break;
        absl::SleepFor(absl::Milliseconds(5));  // the server comes again
        continue;
      }
      const std::string line = id + "\n";
      if (write(lines, line.data(), line.size()) != static_cast<ssize_t>(line.size())) break;
    }
  } catch (const std::exception&) {  // that the place can't be opened
  }
  _exit(1);
}

class Writers {
 public:
  Writers() : lines_(open(path_.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)) {
    REQUIRE(lines_ >= 0);
  }
  Writers(const Writers&) = delete;
  Writers& operator=(const Writers&) = delete;
  ~Writers() {
    for (const pid_t child : children_) kill(child, SIGKILL);  // of a case that failed
    close(lines_);
  }

  // `fails`: a write may fail, and is not acknowledged then.
  template <class Place>
  void Start(const Place& place, bool fails) {
    ++round_;
    for (int writer = 0; writer < kWriters; ++writer) {
      const pid_t child = fork();
      if (child == 0) {
        WriteUntilKilled(place, std::to_string(round_) + "-" + std::to_string(writer), lines_,
                         fails);
      }
      children_.push_back(child);
    }
  }
  void Kill() {
    for (const pid_t child : children_) REQUIRE(kill(child, SIGKILL) == 0);
    for (const pid_t child : children_) {
      int status = 0;
      REQUIRE(waitpid(child, &status, 0) == child);
      CHECK(WIFSIGNALED(status));  // nothing failed before
    }
    children_.clear();
  }
  // Each batch that was acknowledged is there, and each that is there is there once and whole.
  template <class S>
  void Check(S& store) const {
    std::map<std::string, std::vector<std::int64_t>> held;
    for (const Table& table : {kBatches, kKeyed}) {
      for (const Row& row : RequireOk(Read(store, table))) {
        held[row[0].bytes].push_back(row[1].integer);
      }
    }
    std::vector<std::int64_t> whole;
    for (std::int64_t i = 0; i < kBatchSize; ++i) whole.push_back(i);
    std::size_t halves = 0;
    for (auto& [id, places] : held) {
      std::ranges::sort(places);  // a table without a key has no order
      halves += places == whole ? 0 : 1;
    }
    REQUIRE(halves == 0);
    std::size_t lost = 0;
    std::ifstream in(path_);
    for (std::string id; std::getline(in, id);) lost += held.contains(id) ? 0 : 1;
    REQUIRE(lost == 0);
  }
  // On a busy machine it takes a while until there is something to lose.
  void AwaitMore(std::size_t than) const {
    const absl::Time end = absl::Now() + absl::Seconds(60);
    while (Acknowledged() <= than && absl::Now() < end) absl::SleepFor(absl::Milliseconds(2));
    CHECK(Acknowledged() > than);
  }
  std::size_t Acknowledged() const {
    std::size_t count = 0;
    std::ifstream in(path_);
    for (std::string id; std::getline(in, id);) ++count;
    return count;
  }

 private:
  TempDirectory directory_;
  std::string path_ = directory_.File("acknowledged");
  int lines_;
  int round_ = 0;
  std::vector<pid_t> children_;
};

TEMPLATE_TEST_CASE("Of what was acknowledged a kill loses and doubles nothing, and leaves no half",
                   "", SqlitePlace, PostgresPlace) {
  const TestType place;
  Writers writers;
  const int kills = Kills(20);
  for (int round = 0; round < kills; ++round) {
    const std::size_t before = writers.Acknowledged();
    writers.Start(place, false);
    writers.AwaitMore(before);
    absl::SleepFor(absl::Milliseconds(5 + 7 * (round % 11)));
    writers.Kill();
    if (round % 5 != 4 && round + 1 != kills) continue;
    auto store = place.Open();
    writers.Check(store);
  }
  CHECK(writers.Acknowledged() > 0);
  WARN(kills << " kills, " << writers.Acknowledged() << " batches acknowledged");
}

TEST_CASE("Of what was acknowledged a kill of the server loses and doubles nothing") {
  const PostgresPlace place;
  Writers writers;
  const int kills = Kills(2);
  for (int round = 0; round < kills; ++round) {
    if (round % 5 == 0) writers.Start(place, true);
    writers.AwaitMore(writers.Acknowledged());
    absl::SleepFor(absl::Milliseconds(7 * (round % 11)));
    REQUIRE(std::system(std::getenv("ZWECK_POSTGRES_RESTART")) == 0);
    if (round % 5 != 4 && round + 1 != kills) continue;
    writers.AwaitMore(writers.Acknowledged());
    writers.Kill();
    PostgresStore store = place.Open();
    writers.Check(store);
  }
  CHECK(writers.Acknowledged() > 0);
  WARN(kills << " kills of the server, " << writers.Acknowledged() << " batches acknowledged");
}

}  // namespace
}  // namespace zweck::testing
