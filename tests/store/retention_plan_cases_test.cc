// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store where a retention comes behind the rows: they end by a plan, or as they
// were to.

#include <absl/status/status.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/set_clock.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/migration.h"

namespace zweck::retention_plan_cases {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::End;

constexpr MigrationPhase kExpand = MigrationPhase::kExpand;
constexpr MigrationPhase kContract = MigrationPhase::kContract;
constexpr absl::Duration kDay = absl::Hours(24);
constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

constexpr Column kColumns[] = {
    {.name = "id", .key = true, .number = 1},
    {.name = "seen", .type = ColumnType::kTime, .number = 2},
};
constexpr Table kEndless{"crm__client", kColumns};
constexpr End kMonth[] = {{.seconds = 30 * kDaySeconds}};
constexpr Table kForMonth{"crm__client", kColumns, kMonth};
constexpr End kWeek[] = {{.seconds = 7 * kDaySeconds}};
constexpr Table kForWeek{"crm__client", kColumns, kWeek};
constexpr End kSeen[] = {
    {.seconds = 10 * kDaySeconds, .column = "seen", .when_absent = kDaySeconds}};
constexpr Table kSinceSeen{"crm__client", kColumns, kSeen};

// The same field under another name.
constexpr Column kRenamedColumns[] = {
    {.name = "id", .key = true, .number = 1},
    {.name = "last_visit", .type = ColumnType::kTime, .number = 2},
};
constexpr End kLastVisit[] = {
    {.seconds = 10 * kDaySeconds, .column = "last_visit", .when_absent = kDaySeconds}};
constexpr Table kSinceLastVisit{"crm__client", kRenamedColumns, kLastVisit};

constexpr End kSeenOrWeek[] = {
    {.seconds = 7 * kDaySeconds},
    {.seconds = 2 * kDaySeconds, .column = "seen"},
    {.seconds = 0, .event = "the client leaves"},
};
constexpr Table kSinceSeenOrWeek{"crm__client", kColumns, kSeenOrWeek};

DoorKey MigrationKey() { return InsecureDoorAccessForTests::Key(DoorKey::To::kMigrate, {}); }
template <class S>
absl::StatusOr<MigrationPlan> Plan(S& store, const Table& table, MigrationPhase phase) {
  return store.Plan(MigrationKey(), View<Table>(&table, 1), phase);
}
template <class S>
absl::Status Migrate(S& store, const Table& table, const MigrationPlan& plan) {
  return store.Migrate(MigrationKey(), View<Table>(&table, 1), plan);
}
template <class S>
absl::Status Migrate(S& store, const Table& table, MigrationPhase phase) {
  const absl::StatusOr<MigrationPlan> plan = Plan(store, table, phase);
  return plan.ok() ? Migrate(store, table, *plan) : plan.status();
}
std::string Sentences(const absl::StatusOr<MigrationPlan>& plan) {
  const std::string text = RequireOk(plan).ToText();
  return text.substr(text.find('\n') + 1);
}
Value At(absl::Time time) { return Value::Integer(absl::ToUnixNanos(time)); }
template <class S>
void PutClient(S& store, const Table& table, std::string_view id, const Value& seen = {}) {
  RequireOk(Put(store, table, {Value::Text(id), seen}));
}
// The keys of what is there.
template <class S>
std::string Keys(S& store, const Table& table) {
  std::string keys;
  for (const Row& row : RequireOk(Read(store, table))) keys += row[0].bytes;
  return keys;
}

}  // namespace

TEMPLATE_TEST_CASE("Rows that came in before a retention get an end by a plan", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  PutClient(store, kEndless, "1");
  PutClient(store, kEndless, "2");
  const MigrationPlan expand = RequireOk(Plan(store, kForMonth, kExpand));
  CHECK(Sentences(expand) ==
        "  nothing to do\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table crm__client: 2 rows get an end, counted from when this is carried out, or from "
        "what a field says\n");
  RequireOk(Migrate(store, kForMonth, expand));
  PutClient(store, kForMonth, "3");
  clock.Pass(40 * kDay);
  CHECK(Keys(store, kForMonth) == "12");  // as before, without a plan
  const MigrationPlan plan = RequireOk(Plan(store, kForMonth, kContract));
  REQUIRE(plan.steps.size() == 1);
  CHECK(plan.steps[0].action == MigrationStep::Action::kGiveEnd);
  CHECK(plan.steps[0].rows == 2);
  RequireOk(Migrate(store, kForMonth, plan));
  RequireOk(Migrate(store, kForMonth, plan));
  CHECK(RequireOk(Plan(store, kForMonth, kContract)).steps.empty());
  clock.Pass(30 * kDay - absl::Seconds(1));
  CHECK(Keys(store, kForMonth) == "12");
  clock.Pass(absl::Seconds(1));
  CHECK(Keys(store, kForMonth).empty());
}

TEMPLATE_TEST_CASE(
    "What a field says of the end counts for rows of before, and who has ended is "
    "told of",
    "", SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  PutClient(store, kEndless, "1", At(clock.Now() - 20 * kDay));
  PutClient(store, kEndless, "2", At(clock.Now() - 5 * kDay));
  PutClient(store, kEndless, "3");
  const MigrationPlan plan = RequireOk(Plan(store, kSinceSeen, kContract));
  CHECK(Sentences(plan) ==
        "  table crm__client: 3 rows get an end, counted from when this is carried out, or from "
        "what a field says\n"
        "  table crm__client: of those, 1 row ends at once, and can be removed\n");
  CHECK(Keys(store, kEndless) == "123");
  RequireOk(Migrate(store, kSinceSeen, plan));
  CHECK(Keys(store, kSinceSeen) == "23");
  clock.Pass(kDay);
  CHECK(Keys(store, kSinceSeen) == "2");
  clock.Pass(4 * kDay);
  CHECK(Keys(store, kSinceSeen).empty());
}

TEMPLATE_TEST_CASE("A shorter retention needs a plan, and a longer one is for what comes in", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  PutClient(store, kForMonth, "1");
  clock.Pass(10 * kDay);
  PutClient(store, kForMonth, "2");
  // Nothing is shortened by a program that only declares so.
  PutClient(store, kForWeek, "3");
  CHECK(Keys(store, kForWeek) == "123");
  const MigrationPlan plan = RequireOk(Plan(store, kForWeek, kContract));
  CHECK(Sentences(plan) ==
        "  table crm__client: 2 rows end sooner than before\n"
        "  table crm__client: of those, 1 row ends at once, and can be removed\n");
  // It is not for another retention.
  CheckRefused(Migrate(store, kForMonth, plan), absl::StatusCode::kFailedPrecondition,
               "not what the plan was made for");
  SECTION("carried out") {
    RequireOk(Migrate(store, kForWeek, plan));
    CHECK(Keys(store, kForWeek) == "23");
    CHECK(RequireOk(Plan(store, kForWeek, kContract)).steps.empty());
    // No longer one gives back what was promised, nor what has ended.
    CHECK(Sentences(Plan(store, kForMonth, kContract)) == "  nothing to do\n");
    CHECK(Keys(store, kForMonth) == "23");
    clock.Pass(7 * kDay);
    CHECK(Keys(store, kForMonth).empty());
  }
  SECTION("not carried out") {
    clock.Pass(7 * kDay);
    CHECK(Keys(store, kForWeek) == "12");
    clock.Pass(13 * kDay);
    CHECK(Keys(store, kForWeek) == "2");
  }
}

TEMPLATE_TEST_CASE("A plan that says of no row that it ends at once ends none", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  PutClient(store, kForMonth, "1");
  const MigrationPlan plan = RequireOk(Plan(store, kForWeek, kContract));
  REQUIRE(plan.steps.size() == 1);
  clock.Pass(8 * kDay);
  CheckRefused(Migrate(store, kForWeek, plan), absl::StatusCode::kFailedPrecondition,
               "not what the plan was made for");
  CHECK(Keys(store, kForWeek) == "1");
}

TEMPLATE_TEST_CASE("By a clock in doubt no plan gives an end", "", SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  PutClient(store, kForMonth, "1");
  clock.Jump(400 * kDay);
  const absl::StatusOr<MigrationPlan> plan = Plan(store, kForWeek, kContract);
  CheckRefused(Migrate(store, kForWeek, RequireOk(plan)), absl::StatusCode::kFailedPrecondition,
               "clock");
  clock.Jump(-400 * kDay);
  CHECK(Keys(store, kForWeek) == "1");
}

TEMPLATE_TEST_CASE("A plan goes through more rows than fit into a batch", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  constexpr int rows = 1201;
  for (int i = 0; i < rows; ++i) PutClient(store, kEndless, std::to_string(i));
  RequireOk(Migrate(store, kForMonth, kContract));
  CHECK(RequireOk(Read(store, kForMonth)).size() == rows);
  clock.Pass(30 * kDay);
  CHECK(RequireOk(Read(store, kForMonth)).empty());
}

TEMPLATE_TEST_CASE("A table that has lost its retention keeps nothing longer without a plan", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  PutClient(store, kForWeek, "1");
  clock.Pass(3 * kDay);
  PutClient(store, kForWeek, "2");
  clock.Pass(4 * kDay);
  {
    auto later = place.Open({.clock = &clock});
    CheckRefused(Read(later, kEndless), absl::StatusCode::kFailedPrecondition,
                 "no retention is declared any more");
    CheckRefused(Put(later, kEndless, {Value::Text("3"), Value()}),
                 absl::StatusCode::kFailedPrecondition, "no retention is declared any more");
    CHECK(Keys(later, kForWeek) == "2");
  }
  const MigrationPlan expand = RequireOk(Plan(store, kEndless, kExpand));
  CHECK(Sentences(expand) ==
        "  nothing to do\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table crm__client: 2 rows are kept without end, as no retention is declared any more; "
        "what has ended is removed\n");
  RequireOk(Migrate(store, kEndless, expand));
  CHECK(Keys(store, kForWeek) == "2");
  const MigrationPlan plan = RequireOk(Plan(store, kEndless, kContract));
  REQUIRE(plan.steps.size() == 1);
  CHECK(plan.steps[0].action == MigrationStep::Action::kForgetEnds);
  // By a clock in doubt, too much would go.
  clock.Jump(400 * kDay);
  CheckRefused(Migrate(store, kEndless, plan), absl::StatusCode::kFailedPrecondition, "clock");
  clock.Jump(-400 * kDay);
  RequireOk(Migrate(store, kEndless, plan));
  RequireOk(Migrate(store, kEndless, plan));
  CHECK(RequireOk(Plan(store, kEndless, kContract)).steps.empty());
  clock.Pass(100 * kDay);
  // What had ended does not come back.
  CHECK(Keys(store, kEndless) == "2");
  auto again = place.Open({.clock = &clock});
  PutClient(again, kEndless, "3");
  CHECK(Keys(again, kEndless) == "23");
}

TEMPLATE_TEST_CASE("What is there ends when it was to, also by an end that is declared no more", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kEnd, kSinceSeenOrWeek);
  for (const char* const id : {"1", "2", "3"}) {
    PutClient(store, kSinceSeenOrWeek, id, At(clock.Now() + (id[0] == '1' ? 0 : 20) * kDay));
  }
  REQUIRE(RequireOk(store.End(door, kSinceSeenOrWeek, Value::Text("2"), "the client leaves",
                              clock.Now() + 3 * kDay)));
  clock.Pass(kDay);
  // With the next write, the columns of the ends go that are not declared.
  PutClient(store, kForWeek, "4");
  for (const char* const id : {"1", "2", "3"}) PutClient(store, kForWeek, id, At(clock.Now()));
  clock.Pass(kDay);
  CHECK(Keys(store, kForWeek) == "234");
  clock.Pass(kDay);
  CHECK(Keys(store, kForWeek) == "34");
  clock.Pass(4 * kDay);
  CHECK(Keys(store, kForWeek) == "4");
}

TEMPLATE_TEST_CASE("A field that an end counts from moves it under another name, too", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  SetClock clock;
  auto store = place.Open({.clock = &clock});
  const absl::Time begin = clock.Now();
  for (const char* const id : {"1", "2"}) PutClient(store, kSinceSeen, id, At(begin));
  for (const char* const id : {"3", "4"}) PutClient(store, kSinceSeen, id);
  RequireOk(Migrate(store, kSinceLastVisit, kContract));
  CHECK(RequireOk(Plan(store, kSinceLastVisit, kContract)).steps.empty());
  CHECK(Keys(store, kSinceLastVisit) == "1234");
  const auto visits = [&](const char* id, absl::Time when) {
    constexpr std::size_t kVisit = 1;
    const Value visit = At(when);
    return RequireOk(store.Update(
        InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, kSinceLastVisit), kSinceLastVisit,
        Value::Text(id), {.columns = {&kVisit, 1}, .values = {&visit, 1}}));
  };
  CHECK(visits("1", begin + 5 * kDay) == store::Changed::kDone);
  CHECK(visits("3", begin + 5 * kDay) == store::Changed::kDone);
  clock.Set(begin + kDay);
  CHECK(Keys(store, kSinceLastVisit) == "123");
  clock.Set(begin + 10 * kDay);
  CHECK(Keys(store, kSinceLastVisit) == "13");
  CHECK(visits("3", begin + 2 * kDay) == store::Changed::kDone);
  clock.Set(begin + 12 * kDay);
  CHECK(Keys(store, kSinceLastVisit) == "1");
  clock.Set(begin + 15 * kDay);
  CHECK(Keys(store, kSinceLastVisit).empty());
}

}  // namespace zweck::retention_plan_cases
