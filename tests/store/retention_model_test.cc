// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Random writes, reads, ends, removals, jumps of two clocks and openings anew, against a model:
// nothing is read that ended by a confirmed clock, and nothing is lost that lives.
//
// ZWECK_INTERLEAVINGS says how many operations; few by default. ZWECK_SEED repeats a run.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/set_clock.h"

namespace zweck::testing {
namespace {

using Moment = std::int64_t;  // nanoseconds, as times are held
constexpr Moment kSecond = 1'000'000'000;
constexpr Moment kNone = std::numeric_limits<Moment>::max();
constexpr Moment kYears = 10LL * 365 * 24 * 3600 * kSecond;

constexpr store::Column kColumns[] = {
    {.name = "id", .key = true},
    {.name = "note"},
    {.name = "seen", .type = ColumnType::kTime},
    {.name = "mail", .index = store::Index::kUnique},
};
constexpr store::End kEnds[] = {
    {.seconds = 50},
    {.seconds = 80, .column = "seen", .when_absent = 30},
    {.seconds = 20, .event = "gone"},
};
constexpr Table kTable{.name = "shop__visit", .columns = kColumns, .ends = kEnds};

struct ModelRow {
  Moment came_in = 0;
  std::string note;
  std::optional<Moment> seen;
  std::string mail;  // empty: none
  Moment event = kNone;

  Moment Ends() const {
    return std::min({came_in + 50 * kSecond,
                     seen.has_value() ? *seen + 80 * kSecond : came_in + 30 * kSecond,
                     event == kNone ? kNone : event + 20 * kSecond});
  }
  std::vector<Value> Values(const std::string& id) const {
    return {Value::Text(id), Value::Text(note),
            seen.has_value() ? Value::Integer(*seen) : Value::Null(),
            mail.empty() ? Value::Null() : Value::Text(mail)};
  }
};

using Codes = std::set<absl::StatusCode>;
constexpr absl::StatusCode kOk = absl::StatusCode::kOk;
constexpr absl::StatusCode kTaken = absl::StatusCode::kAlreadyExists;
constexpr absl::StatusCode kRefused = absl::StatusCode::kFailedPrecondition;

template <class Place>
class Simulation {
  using Store = typename Place::Plain;

 public:
  explicit Simulation(std::uint32_t seed) : random_(seed) {
    for (Instance& instance : instances_) Open(instance);
  }

  void Step() {
    Instance& by = instances_[Below(2)];
    switch (Below(20)) {
      case 0:
      case 1:
        return Pass(static_cast<Moment>(Below(4'000)) * kSecond / 1000);
      case 2:
        return Jump(by);
      case 3:
        return Below(20) == 0 ? Open(by) : Purge(by);
      case 4:
        return ReadAll(by);
      case 5:
      case 6:
      case 7:
        return Read(by, Key());
      default:
        break;
    }
    // What a clock that was set back takes for the time is only known to the store.
    if (by.jumped < 0) return Read(by, Key());
    // What comes in by a clock that is ahead stays for long.
    if (by.jumped > 0 && Below(4) != 0) return ReadAll(by);
    switch (Below(9)) {
      case 0:
        return Insert(by, Key());
      case 1:
        return Update(by, Key());
      case 2:
        return End(by, Key());
      case 3:
        return Put(by, Key(), true);
      case 4:
        return Erase(by, Key());
      default:
        return Put(by, Key(), false);
    }
  }
  // With clocks that are right, all that lives is there and nothing else.
  void CheckAll() {
    for (Instance& by : instances_) {
      by.clock.Jump(-absl::Nanoseconds(by.jumped));
      by.jumped = 0;
      ReadAll(by);
    }
  }
  std::size_t reads() const { return reads_; }
  std::size_t hidden() const { return hidden_; }

 private:
  struct Instance {
    SetClock clock;
    std::optional<Store> store;
    Moment jumped = 0;
    Moment latest = 0;  // that this one has seen for sure
  };
  struct Time {
    Moment hides;  // at least, and at most
    Moment at_most;
    Moment destroys;
  };

  std::uint32_t Below(std::uint32_t n) { return random_() % n; }
  std::string Key() { return "k" + std::to_string(Below(12)); }
  std::string Mail() { return Below(3) == 0 ? "" : "m" + std::to_string(Below(6)); }
  Moment Now() const { return absl::ToUnixNanos(now_); }

  Time Seen(Instance& by) {
    const Moment now = Now();
    if (by.jumped < 0) return {.hides = by.latest, .at_most = now, .destroys = now};
    // Of a store without rows nobody asks what time it is.
    if (!rows_.empty()) by.latest = now;
    return {.hides = now + by.jumped, .at_most = now + by.jumped, .destroys = now};
  }

  void Open(Instance& by) {
    by.clock.Jump(-absl::Nanoseconds(by.jumped));
    by.jumped = 0;
    by.store.reset();
    by.store.emplace(place_.Open({.clock = &by.clock}));
    by.latest = Now();
  }
  void Pass(Moment time) {
    now_ += absl::Nanoseconds(time);
    for (Instance& instance : instances_) instance.clock.Pass(absl::Nanoseconds(time));
  }
  void Jump(Instance& by) {
    const std::uint32_t where = Below(8);
    const Moment to = where == 0 ? kYears : where < 3 ? -kYears : 0;
    by.clock.Jump(absl::Nanoseconds(to - by.jumped));
    by.jumped = to;
  }

  ModelRow* Find(const std::string& key) {
    const auto found = rows_.find(key);
    return found == rows_.end() ? nullptr : &found->second;
  }
  // What nobody can see any more, by any clock, is as good as gone.
  void Forget() {
    for (auto row = rows_.begin(); row != rows_.end();) {
      if (row->second.Ends() > Now()) {
        ++row;
        continue;
      }
      gone_[row->first] = row->second;
      row = rows_.erase(row);
    }
  }

  void CheckRow(const Time& time, const std::string& key, const Row* read) {
    ++reads_;
    const ModelRow* row = Find(key);
    // A clock that is behind may show what ended.
    if (const auto gone = gone_.find(key); row == nullptr && gone != gone_.end()) {
      row = &gone->second;
    }
    const Moment ends = row == nullptr ? 0 : row->Ends();
    const bool may_be = ends > time.hides;
    const bool must_be = ends > time.at_most;
    if (read == nullptr) hidden_ += ends > time.destroys ? 1 : 0;
    bool right = read == nullptr ? !must_be : may_be;
    if (right && read != nullptr) {
      const std::vector<Value> values = row->Values(key);
      right = *read == Row(values.begin(), values.end());
    }
    if (right) return;
    FAIL(key << ", which ends at " << ends << " and was " << (read == nullptr ? "not " : "")
             << "found by a time of " << time.hides << " to " << time.at_most);
  }
  void Read(Instance& by, const std::string& key) {
    const Time time = Seen(by);
    Forget();
    const Rows rows = RequireOk(testing::Find(*by.store, kTable, Value::Text(key)));
    CheckRow(time, key, rows.empty() ? nullptr : &rows[0]);
  }
  void ReadAll(Instance& by) {
    const Time time = Seen(by);
    Forget();
    const Rows rows = RequireOk(testing::Read(*by.store, kTable));
    for (int i = 0; i < 12; ++i) {
      const std::string key = "k" + std::to_string(i);
      const auto read =
          std::ranges::find_if(rows, [&](const Row& row) { return row[0].bytes == key; });
      CheckRow(time, key, read == rows.end() ? nullptr : &*read);
    }
    if (by.jumped < 0) return;
    const auto live = std::ranges::count_if(
        rows_, [&](const auto& row) { return row.second.Ends() > time.hides; });
    REQUIRE(RequireOk(Count(*by.store, kTable, {})) == live);
  }

  // Who holds the value in the way of this key?
  void AddHolders(const Time& time, const std::string& key, const std::string& mail, Codes& codes) {
    for (const auto& [other, row] : rows_) {
      if (other == key || mail.empty() || row.mail != mail) continue;
      codes.insert(row.Ends() > time.hides ? kTaken : kRefused);
    }
  }
  void RequireOneOf(const absl::Status& status, const Codes& codes) {
    if (codes.contains(status.code())) return;
    FAIL("a status that is not right: " << status << "; now " << Now() << ", held:\n" << Held());
  }
  // What the database has, beside what the model has.
  std::string Held() const {
    std::string all;
    for (int i = 0; i < 12; ++i) {
      const std::string key = "k" + std::to_string(i);
      const auto row = rows_.find(key);
      all += key + ": " +
             place_.Run(
                 "SELECT coalesce(mail, '') || ' ' || \"_zweck_expires\" FROM shop__visit "
                 "WHERE id = '" +
                 key + "'") +
             ", model: " +
             (row == rows_.end() ? "none"
                                 : row->second.mail + " " + std::to_string(row->second.Ends())) +
             "\n";
    }
    return all;
  }

  void Put(Instance& by, const std::string& key, bool reopens) {
    const Time time = Seen(by);
    Forget();
    ModelRow row{.came_in = time.hides,
                 .note = std::to_string(random_()),
                 .seen = std::nullopt,
                 .mail = Mail()};
    if (Below(2) == 0) row.seen = time.hides - static_cast<Moment>(Below(70)) * kSecond;
    Codes codes;
    AddHolders(time, key, row.mail, codes);
    if (const ModelRow* const old = Find(key); old != nullptr && old->Ends() > time.hides) {
      row.came_in = old->came_in;
      row.event = reopens ? kNone : old->event;
      if (!reopens && old->event <= time.hides) codes.insert(kRefused);
    }
    const std::vector<Value> values = row.Values(key);
    const DoorKey door =
        InsecureDoorAccessForTests::Key(reopens ? DoorKey::To::kReopen : DoorKey::To::kPut, kTable);
    const absl::Status status =
        reopens ? by.store->Reopen(door, kTable, values) : by.store->Put(door, kTable, values);
    if (codes.empty()) codes.insert(kOk);
    INFO("put " << key << " with " << row.mail);
    RequireOneOf(status, codes);
    if (status.ok()) Holds(key, row);
  }
  void Holds(const std::string& key, const ModelRow& row) {
    rows_[key] = row;
    gone_.erase(key);
  }

  void Insert(Instance& by, const std::string& key) {
    const Time time = Seen(by);
    Forget();
    const ModelRow row{.came_in = time.hides,
                       .note = std::to_string(random_()),
                       .seen = std::nullopt,
                       .mail = Mail()};
    Codes codes;
    AddHolders(time, key, row.mail, codes);
    const ModelRow* const old = Find(key);
    const bool is_there = old != nullptr && old->Ends() > time.hides;
    if (old != nullptr && !is_there) codes.insert(kRefused);
    if (is_there || codes.empty()) codes.insert(kOk);
    const absl::StatusOr<bool> inserted = InsertRow(*by.store, kTable, row.Values(key));
    INFO("insert " << key << " with " << row.mail);
    RequireOneOf(inserted.status(), codes);
    if (!inserted.ok()) return;
    REQUIRE(*inserted != is_there);
    if (*inserted) Holds(key, row);
  }

  void Update(Instance& by, const std::string& key) {
    const Time time = Seen(by);
    Forget();
    ModelRow* const row = Find(key);
    const bool is_there = row != nullptr && row->Ends() > time.hides;
    const bool sets_seen = Below(3) != 0;
    std::optional<Moment> seen;
    if (Below(3) != 0) seen = time.hides - static_cast<Moment>(Below(70)) * kSecond;
    const std::string mail = Mail();
    const std::size_t columns[] = {sets_seen ? std::size_t{2} : std::size_t{3}};
    const Value values[] = {sets_seen ? (seen.has_value() ? Value::Integer(*seen) : Value::Null())
                                      : (mail.empty() ? Value::Null() : Value::Text(mail))};
    Codes codes;
    if (!sets_seen && is_there) AddHolders(time, key, mail, codes);
    if (codes.empty()) codes.insert(kOk);
    const absl::StatusOr<store::Changed> changed =
        by.store->Update(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, kTable), kTable,
                         Value::Text(key), {.columns = columns, .values = values});
    INFO("update " << key << " with " << (sets_seen ? "no mail" : mail));
    RequireOneOf(changed.status(), codes);
    if (!changed.ok()) return;
    REQUIRE((*changed == store::Changed::kDone) == is_there);
    if (!is_there) return;
    if (sets_seen) {
      row->seen = seen;
    } else {
      row->mail = mail;
    }
  }

  void End(Instance& by, const std::string& key) {
    const Time time = Seen(by);
    Forget();
    ModelRow* const row = Find(key);
    const bool is_there = row != nullptr && row->Ends() > time.hides;
    const Moment when = time.hides + (static_cast<Moment>(Below(40)) - 20) * kSecond;
    const bool ended =
        RequireOk(by.store->End(InsecureDoorAccessForTests::Key(DoorKey::To::kEnd, kTable), kTable,
                                Value::Text(key), "gone", absl::FromUnixNanos(when)));
    REQUIRE(ended == is_there);
    if (is_there) row->event = std::min(row->event, when);
  }

  void Erase(Instance& by, const std::string& key) {
    Forget();
    const ModelRow* const row = Find(key);
    if (row == nullptr) return;
    const Time time = Seen(by);
    REQUIRE(RequireOk(testing::Erase(*by.store, kTable, Value::Text(key))) ==
            (row->Ends() > time.hides));
    rows_.erase(key);
    gone_.erase(key);
  }

  void Purge(Instance& by) {
    Seen(by);
    const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kPurge, kTable);
    const absl::StatusOr<std::int64_t> purged = by.store->Purge(door, kTable);
    if (by.jumped > 0) {
      // Before the first write there is nothing to be in doubt about.
      return RequireOneOf(purged.status(), {kOk, kRefused});
    }
    RequireOk(purged.status());
    if (by.jumped == 0) {
      REQUIRE(RequireOk(by.store->CountEnded(door, kTable)) == 0);
    }
  }

  const Place place_;
  absl::Time now_ = SetClock().Now();
  Instance instances_[2];
  std::map<std::string, ModelRow> rows_;
  std::map<std::string, ModelRow> gone_;  // what had ended when it was there last
  std::mt19937 random_;
  std::size_t reads_ = 0;
  std::size_t hidden_ = 0;
};

int Interleavings() {
  const char* const given = std::getenv("ZWECK_INTERLEAVINGS");
  return given == nullptr ? 2'000 : std::atoi(given);
}

}  // namespace

TEMPLATE_TEST_CASE("Nothing is read that ended by a confirmed clock, and nothing lost that lives",
                   "", SqlitePlace, PostgresPlace) {
  const char* const given = std::getenv("ZWECK_SEED");
  const std::uint32_t seed =
      given == nullptr ? std::random_device()() : static_cast<std::uint32_t>(std::atoll(given));
  INFO("seed " << seed);
  Simulation<TestType> simulation(seed);
  const int steps = Interleavings();
  for (int i = 0; i < steps; ++i) {
    INFO("step " << i);
    simulation.Step();
    if (i % 500 == 0) simulation.CheckAll();
  }
  simulation.CheckAll();
  CHECK(simulation.reads() > static_cast<std::size_t>(steps) / 4);
  WARN(steps << " operations, " << simulation.reads() << " records looked for, "
             << simulation.hidden() << " hidden by a clock in doubt");
}

}  // namespace zweck::testing
