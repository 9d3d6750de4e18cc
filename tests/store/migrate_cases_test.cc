// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store whose tables are changed: nothing but what a plan says, and all of
// that.

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/migration.h"

namespace zweck::migrate_cases_test {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using Action = MigrationStep::Action;
using store::Index;

constexpr MigrationPhase kExpand = MigrationPhase::kExpand;
constexpr MigrationPhase kContract = MigrationPhase::kContract;

constexpr std::string_view kContact[] = {"contact-customer"};
constexpr std::string_view kMore[] = {"contact-customer", "send-invoice"};

constexpr Column kId{.name = "id", .key = true, .number = 1, .kind = "customer-id"};
constexpr Column kMail{.name = "mail", .number = 2, .kind = "email-address", .purposes = kContact};
constexpr Column kPhone{.name = "phone", .number = 3, .kind = "phone-number"};
constexpr Column kSize{.name = "size",
                       .type = ColumnType::kInteger,
                       .initial = Value::Integer(0),
                       .number = 4,
                       .kind = "count"};
constexpr Column With(Column column, std::string_view name) {
  column.name = name;
  return column;
}
constexpr Column With(Column column, ColumnType type, Value initial) {
  column.type = type;
  column.initial = initial;
  return column;
}

constexpr Column kFirstColumns[] = {kId, kMail, kPhone, kSize};
constexpr Table kFirst{"crm__client", kFirstColumns};
// A column more, of which there is an index, as there is of one that was there.
constexpr Column kIndexedMail{.name = "mail",
                              .index = Index::kIndexed,
                              .number = 2,
                              .kind = "email-address",
                              .purposes = kContact};
constexpr Column kCity{.name = "city",
                       .index = Index::kIndexed,
                       .initial = Value::Text(""),
                       .number = 5,
                       .kind = "city"};
constexpr Column kWiderColumns[] = {kId, kIndexedMail, kPhone, kSize, kCity};
constexpr Table kWider{"crm__client", kWiderColumns};
// One renamed, one gone, one of a wider type, and one more.
constexpr Column kSecondColumns[] = {kId, With(kMail, "email"),
                                     With(kSize, ColumnType::kReal, Value::Real(0)), kCity};
constexpr Table kSecond{"crm__client", kSecondColumns};

constexpr std::string_view kNumber = "Zq9Canary-phone-number";

DoorKey MigrationKey() { return InsecureDoorAccessForTests::Key(DoorKey::To::kMigrate, {}); }

template <class S>
absl::StatusOr<MigrationPlan> Plan(S& store, const Table& table, MigrationPhase phase) {
  return store.Plan(MigrationKey(), View<Table>(&table, 1), phase);
}
template <class S>
absl::Status Migrate(S& store, const Table& table, const MigrationPlan& plan) {
  return store.Migrate(MigrationKey(), View<Table>(&table, 1), plan);
}
// Plans it, and does so.
template <class S>
absl::Status Migrate(S& store, const Table& table, MigrationPhase phase) {
  const absl::StatusOr<MigrationPlan> plan = Plan(store, table, phase);
  return plan.ok() ? Migrate(store, table, *plan) : plan.status();
}

template <class S>
void PutClients(S& store) {
  RequireOk(Put(
      store, kFirst,
      {Value::Text("1"), Value::Text("ada@example.com"), Value::Text(kNumber), Value::Integer(7)}));
  RequireOk(
      Put(store, kFirst, {Value::Text("2"), Value::Null(), Value::Null(), Value::Integer(8)}));
}

std::string Sentences(const std::string& text) { return text.substr(text.find('\n') + 1); }

}  // namespace

TEMPLATE_TEST_CASE("A plan says what would be done, in words and as JSON, and does nothing", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  const MigrationPlan first = RequireOk(Plan(store, kFirst, kExpand));
  CHECK(Sentences(first.ToText()) == "  table crm__client: make it\n");
  CHECK(RequireOk(Find(store, kFirst, Value::Text("1"))).empty());
  CHECK(Sentences(RequireOk(Plan(store, kFirst, kExpand)).ToText()) ==
        "  table crm__client: make it\n");
  PutClients(store);
  CHECK(Sentences(RequireOk(Plan(store, kFirst, kContract)).ToText()) == "  nothing to do\n");

  const MigrationPlan wider = RequireOk(Plan(store, kWider, kExpand));
  CHECK(Sentences(wider.ToText()) ==
        "  table crm__client: add column city, to 2 rows\n"
        "  table crm__client: make the index of column mail, over 2 rows\n"
        "  table crm__client: make the index of column city, over 2 rows\n");
  const MigrationPlan second = RequireOk(Plan(store, kSecond, kExpand));
  // Who wants a column under another name can't run before it has that.
  CHECK(Sentences(second.ToText()) ==
        "  nothing to do\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table crm__client: add column city, to 2 rows\n"
        "  table crm__client: make the index of column city, over 2 rows\n"
        "  table crm__client: rename column mail to email\n"
        "  table crm__client: column size becomes real, in 2 rows\n"
        "  table crm__client: drop column phone, with what 1 row holds in it\n");
  const auto json = nlohmann::json::parse(RequireOk(Plan(store, kSecond, kContract)).ToJson());
  CHECK(json["phase"] == "contract");
  CHECK(json["fingerprint"].dump().size() == 34);
  CHECK(json["later"].empty());
  REQUIRE(json["steps"].size() == 5);
  CHECK(json["steps"][2] ==
        nlohmann::json::parse(R"({"action":"rename-column","table":"crm__client","column":"mail",)"
                              R"("to":"email","purposes":[],"rows":0})"));
  CHECK(json["steps"][4]["action"] == "drop-column");
  CHECK(json["steps"][4]["rows"] == 1);
  CHECK(RequireOk(Read(store, kFirst)).size() == 2);
}

TEMPLATE_TEST_CASE("A column and an index come, and the program of before runs on", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto before = place.Open();
  PutClients(before);
  auto store = place.Open();
  RequireOk(Migrate(store, kWider, kExpand));
  const Row ada{Value::Text("1"), Value::Text("ada@example.com"), Value::Text(kNumber),
                Value::Integer(7), Value::Text("")};
  CHECK(RequireOk(Find(store, kWider, Value::Text("1"))) == Rows{ada});
  RequireOk(Put(
      store, kWider,
      {Value::Text("3"), Value::Text("c"), Value::Null(), Value::Integer(1), Value::Text("Bonn")}));
  // That which was there, and one that starts anew.
  auto again = place.Open();
  for (auto* const old : {&before, &again}) {
    CHECK(RequireOk(Read(*old, kFirst)).size() == 3);
    RequireOk(
        Put(*old, kFirst, {Value::Text("3"), Value::Text("d"), Value::Null(), Value::Integer(2)}));
  }
  CHECK(RequireOk(Find(store, kWider, Value::Text("3"))) ==
        Rows{{Value::Text("3"), Value::Text("d"), Value::Null(), Value::Integer(2),
              Value::Text("Bonn")}});
  CHECK(RequireOk(Plan(store, kWider, kContract)).steps.empty());
}

TEMPLATE_TEST_CASE("A field that is gone waits for a plan of its own, which takes its data along",
                   "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto before = place.Open();
  PutClients(before);
  static constexpr Column columns[] = {kId, kMail, kSize};
  constexpr Table table{"crm__client", columns};
  auto store = place.Open();
  CheckRefused(Read(store, table), absl::StatusCode::kFailedPrecondition,
               "column phone is held but no longer declared");
  RequireOk(Migrate(store, table, kExpand));
  // Both run.
  RequireOk(Put(store, table, {Value::Text("3"), Value::Text("c"), Value::Integer(1)}));
  CHECK(RequireOk(Read(before, kFirst)).size() == 3);
  CHECK(place.Holds("crm__client", kNumber));
  const MigrationPlan plan = RequireOk(Plan(store, table, kContract));
  REQUIRE(plan.steps.size() == 1);
  CHECK(plan.steps[0].action == Action::kDropColumn);
  CHECK(plan.steps[0].rows == 1);
  RequireOk(Migrate(store, table, plan));
  CHECK_FALSE(place.Holds("crm__client", kNumber));
  CHECK(RequireOk(Read(store, table)).size() == 3);
  // A plan that was carried out may be given again.
  RequireOk(Migrate(store, table, plan));
  // The program of before is told, both where it runs and where it starts.
  const std::vector<Value> row{Value::Text("4"), Value::Null(), Value::Null(), Value::Integer(1)};
  CheckRefused(Put(before, kFirst, row), absl::StatusCode::kFailedPrecondition, "crm__client");
  auto again = place.Open();
  for (auto* const old : {&before, &again}) {
    CheckRefused(Put(*old, kFirst, row), absl::StatusCode::kFailedPrecondition,
                 "column phone was dropped by a plan");
    CheckRefused(Read(*old, kFirst), absl::StatusCode::kFailedPrecondition,
                 "column phone was dropped by a plan");
  }
}

TEMPLATE_TEST_CASE("A plan renames, widens and drops at once", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  const absl::Status untouched = Read(store, kSecond).status();
  CheckRefused(untouched, absl::StatusCode::kFailedPrecondition, "crm__client");
  RequireOk(Migrate(store, kSecond, kExpand));  // nothing
  CHECK(RequireOk(Read(store, kFirst)).size() == 2);
  RequireOk(Migrate(store, kSecond, kContract));
  auto fresh = place.Open();
  CHECK(RequireOk(Read(fresh, kSecond)) ==
        Rows{{Value::Text("1"), Value::Text("ada@example.com"), Value::Real(7), Value::Text("")},
             {Value::Text("2"), Value::Null(), Value::Real(8), Value::Text("")}});
  CHECK(RequireOk(Plan(fresh, kSecond, kContract)).steps.empty());
  CheckRefused(Read(fresh, kFirst), absl::StatusCode::kFailedPrecondition, "crm__client");
}

TEMPLATE_TEST_CASE("Two fields may change places, and a name may go to another field", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  static constexpr Column swapped[] = {kId, With(kMail, "phone"), With(kPhone, "mail"), kSize};
  constexpr Table table{"crm__client", swapped};
  CheckRefused(Read(store, table), absl::StatusCode::kFailedPrecondition, "another number");
  RequireOk(Migrate(store, table, kContract));
  CHECK(RequireOk(Find(store, table, Value::Text("1"))) ==
        Rows{{Value::Text("1"), Value::Text("ada@example.com"), Value::Text(kNumber),
              Value::Integer(7)}});
  // A new field takes the name of one that is gone.
  static constexpr Column replaced[] = {
      kId, With(kMail, "phone"), {.name = "mail", .number = 6, .kind = "free-text"}, kSize};
  constexpr Table other{"crm__client", replaced};
  RequireOk(Migrate(store, other, kContract));
  CHECK(RequireOk(Find(store, other, Value::Text("1"))) ==
        Rows{{Value::Text("1"), Value::Text("ada@example.com"), Value::Null(), Value::Integer(7)}});
  CHECK_FALSE(place.Holds("crm__client", kNumber));
}

TEMPLATE_TEST_CASE("Whole numbers widen to those without a sign, if none has one", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  // As zero is held.
  constexpr Value zero = Value::Integer(std::numeric_limits<std::int64_t>::min());
  static constexpr Column columns[] = {kId, kMail, kPhone,
                                       With(kSize, ColumnType::kUnsigned, zero)};
  constexpr Table table{"crm__client", columns};
  const MigrationPlan plan = RequireOk(Plan(store, table, kContract));
  RequireOk(Put(store, kFirst,
                {Value::Text("3"), Value::Text(kCanary), Value::Null(), Value::Integer(-1)}));
  CheckRefused(Migrate(store, table, plan), absl::StatusCode::kFailedPrecondition,
               "column size: a value has no place");
  CHECK(RequireOk(Read(store, kFirst)).size() == 3);
  RequireOk(Erase(store, kFirst, Value::Text("3")));
  RequireOk(Migrate(store, table, plan));
  const Rows found = RequireOk(Find(store, table, Value::Text("1")));
  REQUIRE(found.size() == 1);
  CHECK(found[0][3] == Owned(Value::Integer(zero.integer + 7)));
}

TEMPLATE_TEST_CASE("A number keeps its kind for ever, and what no plan does is said", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  const auto refuses = [&](const std::vector<Column>& columns, std::string_view sentence) {
    const Table table{"crm__client", columns};
    CheckRefused(Plan(store, table, kContract), absl::StatusCode::kFailedPrecondition, sentence);
    auto fresh = place.Open();
    CheckRefused(Read(fresh, table), absl::StatusCode::kFailedPrecondition, "crm__client");
  };
  Column other = kPhone;
  other.kind = "region";
  refuses({kId, kMail, other, kSize}, "column phone has number 3, which was that of another kind");
  refuses({kId, kMail, With(other, "region"), kSize},
          "column region has number 3, which was that of another kind: phone-number");
  refuses({kId, kMail, kPhone, With(kSize, ColumnType::kText, Value::Text(""))},
          "column size holds integer and is declared as text");
  // All that differs at once.
  Column no_key = kId;
  no_key.key = false;
  refuses({no_key, kMail, kPhone, With(kSize, ColumnType::kBlob, Value::Blob(""))},
          "column id is held as the key but no longer declared as it; column size holds");

  static constexpr Column without[] = {kId, kMail, kSize};
  RequireOk(Migrate(store, Table{"crm__client", without}, kContract));
  refuses({kId, kMail, With(other, "region"), kSize},
          "column region has number 3, which was that of another kind: phone-number");
  // The write of a program that plans nothing does not, either.
  const std::vector<Column> columns{kId, kMail, With(other, "region"), kSize};
  const Table table{"crm__client", columns};
  CheckRefused(
      Put(store, table, {Value::Text("1"), Value::Text("a"), Value::Text("b"), Value::Integer(1)}),
      absl::StatusCode::kFailedPrecondition, "number 3");
  // With its own kind it comes back, empty.
  RequireOk(Migrate(store, kFirst, kExpand));
  CHECK(RequireOk(Find(store, kFirst, Value::Text("1")))[0][2] == Owned(Value::Null()));
}

TEMPLATE_TEST_CASE("Purposes that are wider than those of records that are there are counted", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  Column wider = kMail;
  wider.purposes = kMore;
  const std::vector<Column> columns{kId, wider, kPhone, kSize};
  const Table table{"crm__client", columns};
  // A write does not hide it.
  RequireOk(
      Put(store, table, {Value::Text("3"), Value::Text("c"), Value::Null(), Value::Integer(1)}));
  const MigrationPlan plan = RequireOk(Plan(store, table, kExpand));
  CHECK(Sentences(plan.ToText()) ==
        "  table crm__client: column mail serves send-invoice, too; 3 rows came in before\n");
  CHECK(nlohmann::json::parse(plan.ToJson())["steps"][0]["purposes"] ==
        nlohmann::json::array({"send-invoice"}));
  RequireOk(Migrate(store, table, plan));
  CHECK(RequireOk(Plan(store, table, kExpand)).steps.empty());
  CHECK(Sentences(RequireOk(Plan(store, kFirst, kExpand)).ToText()) ==
        "  table crm__client: column mail no longer serves send-invoice\n");
}

TEMPLATE_TEST_CASE("A plan is carried out only as long as it is one", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  const MigrationPlan plan = RequireOk(Plan(store, kSecond, kContract));
  // Neither another phase, nor other tables, nor a table that was changed meanwhile, nor none.
  MigrationPlan other = plan;
  other.phase = kExpand;
  CheckRefused(Migrate(store, kSecond, other), absl::StatusCode::kFailedPrecondition,
               "not what the plan was made for");
  CheckRefused(Migrate(store, kWider, plan), absl::StatusCode::kFailedPrecondition,
               "not what the plan was made for");
  CheckRefused(Migrate(store, kSecond, MigrationPlan()), absl::StatusCode::kFailedPrecondition,
               "not what the plan was made for");
  RequireOk(Migrate(store, kWider, kExpand));
  CheckRefused(Migrate(store, kSecond, plan), absl::StatusCode::kFailedPrecondition,
               "not what the plan was made for");
  CHECK(RequireOk(Read(store, kWider)).size() == 2);
  // Rows are no part of it.
  const MigrationPlan later = RequireOk(Plan(store, kSecond, kContract));
  RequireOk(Erase(store, kWider, Value::Text("2")));
  RequireOk(Migrate(store, kSecond, later));
  // A key for something else opens neither.
  const DoorKey key = InsecureDoorAccessForTests::Key(DoorKey::To::kPut, kFirst);
  const View<Table> tables(&kFirst, 1);
  CheckRefused(store.Plan(key, tables, kExpand), absl::StatusCode::kPermissionDenied, "key");
  CheckRefused(store.Migrate(key, tables, plan), absl::StatusCode::kPermissionDenied, "key");
}

TEMPLATE_TEST_CASE("A secret comes and goes with a plan, and is gone", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  PutClients(store);
  constexpr Column token{
      .name = "token", .sealed = true, .lookup = true, .number = 9, .kind = "secret"};
  static constexpr Column columns[] = {kId, kMail, kPhone, kSize, token};
  constexpr Table table{"crm__client", columns};
  // The program of before would leave nothing in it, which is not what nothing is sealed as.
  CHECK(RequireOk(Plan(store, table, kExpand)).steps.empty());
  RequireOk(Migrate(store, table, kContract));
  RequireOk(
      Put(store, table,
          {Value::Text("3"), Value::Null(), Value::Null(), Value::Integer(1), Value::Text("t")}));
  const Rows found = RequireOk(Read(store, table));
  REQUIRE(found.size() == 3);
  CHECK(found[0][4] == Owned(Value::Null()));
  CheckRefused(Read(store, kFirst), absl::StatusCode::kFailedPrecondition, "column token");
  static constexpr Column renamed[] = {kId, kMail, kPhone, kSize, With(token, "secret")};
  CheckRefused(Plan(store, Table{"crm__client", renamed}, kContract),
               absl::StatusCode::kFailedPrecondition, "column token is sealed under this name");
  RequireOk(Migrate(store, kFirst, kContract));
  CHECK(RequireOk(Read(store, kFirst)).size() == 3);
  auto plain = place.Open();
  CHECK(RequireOk(Read(plain, kFirst)).size() == 3);
}

TEMPLATE_TEST_CASE("Who has asked before a migration asks and writes rightly behind it", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  static constexpr Column columns[] = {kId, kMail, kPhone,
                                       With(kSize, ColumnType::kReal, Value::Real(0))};
  constexpr Table wider{"crm__client", columns};
  auto before = place.Open();
  auto beside = place.Open();
  auto store = place.Open();
  PutClients(store);
  const Value one = Value::Text("1");
  const auto row = [](const Value& size) {
    return std::vector<Value>{Value::Text("3"), Value::Null(), Value::Null(), size};
  };
  // The same texts of statements, and other types behind them.
  constexpr std::size_t size[] = {3};
  const auto set_size = [&](auto& of, const Table& table, const Value& value) {
    return of.Update(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, table), table,
                     Value::Text("3"), {.columns = size, .values = View<Value>(&value, 1)});
  };
  for (auto* const each : {&before, &beside, &store}) {
    RequireOk(Put(*each, kFirst, row(Value::Integer(9))));
    RequireOk(set_size(*each, kFirst, Value::Integer(8)));
    CHECK(RequireOk(Find(*each, kFirst, one))[0][3] == Owned(Value::Integer(7)));
    CHECK(RequireOk(Read(*each, kFirst)).size() == 3);
  }
  RequireOk(Migrate(store, wider, kContract));
  for (auto* const each : {&store, &beside}) {
    CHECK(RequireOk(Find(*each, wider, one))[0][3] == Owned(Value::Real(7)));
    CHECK(RequireOk(Read(*each, wider)).size() == 3);
    RequireOk(Put(*each, wider, row(Value::Real(2.5))));
    CHECK(RequireOk(Find(*each, wider, Value::Text("3")))[0][3] == Owned(Value::Real(2.5)));
    RequireOk(set_size(*each, wider, Value::Real(0.25)));
    CHECK(RequireOk(Find(*each, wider, Value::Text("3")))[0][3] == Owned(Value::Real(0.25)));
  }
  // The program of before, which should no longer run, reads nothing that is not so. PostgreSQL
  // tells it what differs, and then it writes nothing, either.
  constexpr bool is_told = std::is_same_v<TestType, PostgresPlace>;
  constexpr absl::StatusCode code =
      is_told ? absl::StatusCode::kFailedPrecondition : absl::StatusCode::kDataLoss;
  CheckRefused(Find(before, kFirst, one), code, "column size");
  CheckRefused(Read(before, kFirst), code, "column size");
  if (is_told) CheckRefused(Put(before, kFirst, row(Value::Integer(1))), code, "column size");
}

TEMPLATE_TEST_CASE(
    "A database that a later version has made its own is neither compared nor changed", "",
    SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  PutClients(store);
  const MigrationPlan plan = RequireOk(Plan(store, kWider, kContract));
  place.MakeLater();
  CheckRefused(Plan(store, kWider, kContract), absl::StatusCode::kFailedPrecondition,
               "was made by another version of Zweck");
  CheckRefused(Migrate(store, kWider, plan), absl::StatusCode::kFailedPrecondition,
               "was made by another version of Zweck");
}

TEMPLATE_TEST_CASE("A plan that several carry out at once is carried out once", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  std::vector<typename TestType::Plain> stores;
  for (int i = 0; i < 3; ++i) stores.push_back(place.Open());
  PutClients(stores[0]);
  const MigrationPlan plan = RequireOk(Plan(stores[0], kSecond, kContract));
  std::vector<absl::Status> done(stores.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < stores.size(); ++i) {
    threads.emplace_back([&, i] {
      do {  // a lock of another one's is waited for, and then said
        done[i] = Migrate(stores[i], kSecond, plan);
      } while (absl::IsUnavailable(done[i]));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const absl::Status& status : done) CHECK(status == absl::OkStatus());
  for (auto& store : stores) CHECK(RequireOk(Read(store, kSecond)).size() == 2);
}

TEMPLATE_TEST_CASE("Of two that migrate at once, one is told", "", SqlitePlace, PostgresPlace) {
  TestType place;
  {
    auto store = place.Open();
    PutClients(store);
  }
  auto one = place.Open();
  auto two = place.Open();
  const MigrationPlan drops = RequireOk(Plan(one, kSecond, kContract));
  const MigrationPlan adds = RequireOk(Plan(two, kWider, kExpand));
  absl::Status first;
  absl::Status second;
  {
    std::thread other([&] { second = Migrate(two, kWider, adds); });
    first = Migrate(one, kSecond, drops);
    other.join();
  }
  INFO(first << " " << second);
  CHECK(first.ok() != second.ok());
  CHECK((absl::IsFailedPrecondition(first.ok() ? second : first) ||
         absl::IsUnavailable(first.ok() ? second : first)));
  auto store = place.Open();
  if (first.ok()) {
    CHECK(RequireOk(Read(store, kSecond)).size() == 2);
  } else {
    CHECK(RequireOk(Read(store, kWider)).size() == 2);
  }
}

TEMPLATE_TEST_CASE("A migration that is killed goes on where it was", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  constexpr int rows = 300;
  MigrationPlan plan;
  {
    auto store = place.Open();
    for (int i = 0; i < rows; ++i) {
      const std::string id = std::to_string(i);
      RequireOk(Put(store, kFirst,
                    {Value::Text(id), Value::Text("m"), Value::Text(kNumber), Value::Integer(i)}));
    }
    plan = RequireOk(Plan(store, kSecond, kContract));
  }
  int killed = 0;
  for (int round = 0; round < 25; ++round) {
    const pid_t child = fork();
    if (child == 0) {
      auto store = place.Open();
      _exit(Migrate(store, kSecond, plan).ok() ? 0 : 1);
    }
    absl::SleepFor(absl::Microseconds(400 * round));
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) ++killed;
    INFO(round << " " << status);
    REQUIRE((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    // All or nothing, once a server has noticed that nobody is there any more.
    auto store = place.Open();
    absl::StatusOr<Rows> after;
    absl::StatusOr<Rows> before;
    for (int tries = 0; tries < 100; ++tries) {
      after = Read(store, kSecond);
      before = Read(store, kFirst);
      if (after.ok() != before.ok()) break;
      absl::SleepFor(absl::Milliseconds(20));
    }
    REQUIRE(after.ok() != before.ok());
    REQUIRE((after.ok() ? after : before)->size() == rows);
  }
  CHECK(killed > 0);
  auto store = place.Open();
  RequireOk(Migrate(store, kSecond, plan));
  CHECK(RequireOk(Read(store, kSecond)).size() == rows);
  CHECK_FALSE(place.Holds("crm__client", kNumber));
}

}  // namespace zweck::migrate_cases_test
