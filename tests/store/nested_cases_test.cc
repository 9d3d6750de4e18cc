// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store where what is nested in a column of JSON is declared otherwise than it
// was: a field that is gone is dropped with its data, and none is lost that only got another name.

#include <absl/status/status.h>
#include <absl/time/clock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/migration.h"

namespace zweck::nested_cases_test {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using Action = MigrationStep::Action;
using store::Many;
using store::NestedField;

constexpr MigrationPhase kExpand = MigrationPhase::kExpand;
constexpr MigrationPhase kContract = MigrationPhase::kContract;

constexpr std::string_view kContact[] = {"contact-customer"};
constexpr std::string_view kMore[] = {"contact-customer", "send-invoice"};
constexpr std::string_view kNumber = "Zq9Canary-phone-number";
constexpr std::string_view kTable = "crm__client";

constexpr NestedField kMail{.name = "base_mail",
                            .number = 1,
                            .type = "text",
                            .kind = "email-address",
                            .purposes = kContact};
constexpr NestedField kPhone{.name = "phone", .number = 2, .type = "text", .kind = "phone-number"};
constexpr NestedField kCity{.name = "city", .number = 3, .type = "text", .kind = "city"};
constexpr NestedField With(NestedField field, std::string_view name) {
  field.name = name;
  return field;
}

constexpr Column kId{.name = "id", .key = true, .number = 1, .kind = "customer-id"};
constexpr Column Kin(View<NestedField> fields, Many many = Many::kOne) {
  return {.name = "kin",
          .number = 2,
          .kind = "person",
          .many = many,
          .json = "record",
          .fields = fields};
}
template <class T>
constexpr T Sealed(T column) {
  column.sealed = true;
  return column;
}

constexpr NestedField kFirstFields[] = {kMail, kPhone};
constexpr Column kFirstColumns[] = {kId, Kin(kFirstFields)};
constexpr Table kFirst{kTable, kFirstColumns};
// One renamed, one gone, and one more.
constexpr NestedField kSecondFields[] = {With(kMail, "mail"), kCity};
constexpr Column kSecondColumns[] = {kId, Kin(kSecondFields)};
constexpr Table kSecond{kTable, kSecondColumns};
// One gone.
constexpr NestedField kLessFields[] = {kMail};
constexpr Column kLessColumns[] = {kId, Kin(kLessFields)};
constexpr Table kLess{kTable, kLessColumns};
// One more.
constexpr NestedField kWiderFields[] = {kMail, kPhone, kCity};
constexpr Column kWiderColumns[] = {kId, Kin(kWiderFields)};
constexpr Table kWider{kTable, kWiderColumns};

constexpr std::string_view kBoth =
    R"({"baseMail":"ada@example.com","phone":"Zq9Canary-phone-number"})";
constexpr std::string_view kMailOnly = R"({"baseMail":"ada@example.com"})";

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
std::string Sentences(const MigrationPlan& plan) {
  const std::string text = plan.ToText();
  return text.substr(text.find('\n') + 1);
}

template <class S>
absl::Status PutJson(S& store, const Table& table, std::string_view id, std::string_view json) {
  return Put(store, table, {Value::Text(id), json.empty() ? Value::Null() : Value::Text(json)});
}
template <class S>
std::string Json(S& store, const Table& table, std::string_view id) {
  const Rows found = RequireOk(Find(store, table, Value::Text(id)));
  REQUIRE(found.size() == 1);
  return found[0][1].kind == Value::Kind::kNull ? "(nothing)" : found[0][1].bytes;
}

// A table that is `from`, with one row, becomes `to`.
template <class S>
std::string Becomes(S& store, const Table& from, std::string_view json, const Table& to) {
  RequireOk(PutJson(store, from, "1", json));
  RequireOk(Migrate(store, to, kContract));
  return Json(store, to, "1");
}

}  // namespace

TEMPLATE_TEST_CASE("A nested field that is gone waits for a plan, which takes its data along", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto before = place.Open();
  RequireOk(PutJson(before, kFirst, "1", kBoth));
  RequireOk(PutJson(before, kFirst, "2", kMailOnly));
  RequireOk(PutJson(before, kFirst, "3", ""));
  auto store = place.Open();
  CheckRefused(Read(store, kLess), absl::StatusCode::kFailedPrecondition,
               "nested field kin.phone is held but no longer declared");
  CheckRefused(PutJson(store, kLess, "4", ""), absl::StatusCode::kFailedPrecondition,
               "nested field kin.phone is held but no longer declared");
  const MigrationPlan expand = RequireOk(Plan(store, kLess, kExpand));
  CHECK(Sentences(expand) ==
        "  nothing to do\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table crm__client: drop nested field kin.phone, with what 1 row holds in it\n");
  RequireOk(Migrate(store, kLess, expand));
  // Both run, also those that start now.
  RequireOk(PutJson(store, kLess, "4", kMailOnly));
  auto fresh = place.Open();
  CHECK(Json(fresh, kLess, "4") == kMailOnly);
  CHECK(Json(before, kFirst, "1") == kBoth);
  CHECK(place.Holds(std::string(kTable), kNumber));

  const MigrationPlan plan = RequireOk(Plan(store, kLess, kContract));
  REQUIRE(plan.steps.size() == 1);
  CHECK(plan.steps[0].action == Action::kDropNested);
  CHECK(plan.steps[0].column == "kin.phone");
  CHECK(plan.steps[0].rows == 1);
  RequireOk(Migrate(store, kLess, plan));
  CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
  CHECK(Json(store, kLess, "1") == kMailOnly);
  CHECK(Json(store, kLess, "2") == kMailOnly);
  CHECK(Json(store, kLess, "3") == "(nothing)");
  // A plan that was carried out may be given again, and nothing is left of it.
  RequireOk(Migrate(store, kLess, plan));
  CHECK(Sentences(RequireOk(Plan(store, kLess, kContract))) == "  nothing to do\n");
  // The program of before is told when it starts, and the number stays taken.
  auto again = place.Open();
  CheckRefused(Read(again, kFirst), absl::StatusCode::kFailedPrecondition,
               "nested field kin.phone was dropped by a plan");
  CheckRefused(PutJson(again, kFirst, "5", kBoth), absl::StatusCode::kFailedPrecondition,
               "nested field kin.phone was dropped by a plan");
  static constexpr NestedField other[] = {
      kMail, {.name = "region", .number = 2, .type = "text", .kind = "region"}};
  static constexpr Column columns[] = {kId, Kin(other)};
  const Table relabelled{kTable, columns};
  for (const MigrationPhase phase : {kExpand, kContract}) {
    CheckRefused(Plan(store, relabelled, phase), absl::StatusCode::kFailedPrecondition,
                 "nested field kin.region has number 2, which was that of another kind: "
                 "phone-number");
  }
  CheckRefused(PutJson(again, relabelled, "5", ""), absl::StatusCode::kFailedPrecondition,
               "number 2");
  // With its own kind it comes back, empty.
  RequireOk(Migrate(store, kFirst, kExpand));
  CHECK(Json(store, kFirst, "1") == kMailOnly);
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  CHECK(Json(store, kFirst, "1") == kBoth);
}

TEMPLATE_TEST_CASE("What the program of before writes behind a plan is found by the next one", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto before = place.Open();
  RequireOk(PutJson(before, kFirst, "1", kBoth));
  auto store = place.Open();
  const MigrationPlan first = RequireOk(Plan(store, kLess, kContract));
  RequireOk(Migrate(store, kLess, first));
  // Nothing tells it.
  RequireOk(PutJson(before, kFirst, "2", kBoth));
  CHECK(place.Holds(std::string(kTable), kNumber));
  for (int i = 0; i < 2; ++i) {  // more than once
    const MigrationPlan plan = RequireOk(Plan(store, kLess, kContract));
    CHECK(Sentences(plan) ==
          "  table crm__client: drop from column kin what no field of it declares, in 1 row\n");
    CHECK(RequireOk(Plan(store, kLess, kExpand)).steps.empty());
    RequireOk(Migrate(store, kLess, plan));
    CHECK(Json(store, kLess, "2") == kMailOnly);
    CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
    CHECK(Sentences(RequireOk(Plan(store, kLess, kContract))) == "  nothing to do\n");
    RequireOk(PutJson(before, kFirst, "2", kBoth));
  }
}

TEMPLATE_TEST_CASE("A plan renames nested fields, drops and adds some at once", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  CheckRefused(Read(store, kSecond), absl::StatusCode::kFailedPrecondition,
               "nested field kin.base_mail is declared as mail");
  const MigrationPlan expand = RequireOk(Plan(store, kSecond, kExpand));
  CHECK(Sentences(expand) ==
        "  nothing to do\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table crm__client: add nested field kin.city\n"
        "  table crm__client: rename nested field kin.base_mail to mail, in 1 row\n"
        "  table crm__client: drop nested field kin.phone, with what 1 row holds in it\n");
  RequireOk(Migrate(store, kSecond, expand));
  CHECK(Json(store, kFirst, "1") == kBoth);
  RequireOk(Migrate(store, kSecond, kContract));
  CHECK(Json(store, kSecond, "1") == R"({"mail":"ada@example.com"})");
  CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
  auto fresh = place.Open();
  CHECK(Json(fresh, kSecond, "1") == R"({"mail":"ada@example.com"})");
  CheckRefused(Read(fresh, kFirst), absl::StatusCode::kFailedPrecondition, "nested field kin");
}

TEMPLATE_TEST_CASE("Nested fields may change places, and a name may go to another one", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  static constexpr NestedField swapped[] = {With(kMail, "phone"), With(kPhone, "base_mail")};
  static constexpr Column columns[] = {kId, Kin(swapped)};
  CHECK(Becomes(store, kFirst, R"({"baseMail":"m","phone":"p"})", {kTable, columns}) ==
        R"({"phone":"m","baseMail":"p"})");
  // A new field takes the name of one that is gone, and can't run before that is.
  static constexpr NestedField replaced[] = {
      With(kMail, "phone"), {.name = "base_mail", .number = 6, .type = "text", .kind = "note"}};
  static constexpr Column others[] = {kId, Kin(replaced)};
  const Table other{kTable, others};
  CHECK(RequireOk(Plan(store, other, kExpand)).steps.empty());
  RequireOk(Migrate(store, other, kExpand));
  auto fresh = place.Open();
  CheckRefused(Read(fresh, other), absl::StatusCode::kFailedPrecondition, "kin.base_mail");
  RequireOk(Migrate(store, other, kContract));
  CHECK(Json(store, other, "1") == R"({"phone":"m"})");
}

TEMPLATE_TEST_CASE("A nested field comes, and the program of before runs on", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto before = place.Open();
  RequireOk(PutJson(before, kFirst, "1", kBoth));
  auto store = place.Open();
  const MigrationPlan plan = RequireOk(Plan(store, kWider, kExpand));
  CHECK(Sentences(plan) == "  table crm__client: add nested field kin.city\n");
  RequireOk(Migrate(store, kWider, plan));
  RequireOk(PutJson(store, kWider, "2", R"({"city":"Bonn"})"));
  auto again = place.Open();
  for (auto* const old : {&before, &again}) {
    CHECK(RequireOk(Read(*old, kFirst)).size() == 2);
    RequireOk(PutJson(*old, kFirst, "1", kBoth));
  }
  CHECK(RequireOk(Plan(store, kWider, kContract)).steps.empty());
  CHECK(Json(store, kWider, "2") == R"({"city":"Bonn"})");
}

TEMPLATE_TEST_CASE("A nested field comes with the first write, too", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  RequireOk(PutJson(store, kWider, "2", R"({"city":"Bonn"})"));
  CHECK(RequireOk(Plan(store, kWider, kContract)).steps.empty());
  CHECK(RequireOk(Plan(store, kFirst, kContract)).steps.size() == 1);
}

TEMPLATE_TEST_CASE("What is nested in lists, in maps and in itself is renamed and dropped", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  static constexpr NestedField text[] = {With(kMail, "m"), With(kPhone, "p")};
  static constexpr NestedField less[] = {With(kMail, "n")};
  SECTION("a list") {
    static constexpr Column from[] = {kId, Kin(text, Many::kList)};
    static constexpr Column to[] = {kId, Kin(less, Many::kList)};
    CHECK(Becomes(store, {kTable, from}, R"([{"m":"1","p":"2"},{},{"p":"3"}])", {kTable, to}) ==
          R"([{"n":"1"},{},{}])");
  }
  SECTION("a map, whose names are data") {
    static constexpr Column from[] = {kId, Kin(text, Many::kMap)};
    static constexpr Column to[] = {kId, Kin(less, Many::kMap)};
    CHECK(Becomes(store, {kTable, from}, R"({"p":{"m":"1","p":"2"},"\u00e9\"":{"p":"3"},"":{}})",
                  {kTable, to}) == R"({"p":{"n":"1"},"\u00e9\"":{},"":{}})");
  }
  SECTION("records in records, and lists of texts") {
    static constexpr NestedField inner[] = {
        {.name = "home", .number = 4, .type = "record", .kind = "place", .fields = text},
        {.name = "tags", .number = 5, .many = Many::kList, .type = "text", .kind = "tag"},
        {.name = "gone", .number = 6, .type = "record", .kind = "place", .fields = text}};
    static constexpr NestedField inner_then[] = {
        {.name = "house", .number = 4, .type = "record", .kind = "place", .fields = less},
        {.name = "tags", .number = 5, .many = Many::kList, .type = "text", .kind = "tag"}};
    static constexpr Column from[] = {kId, Kin(inner)};
    static constexpr Column to[] = {kId, Kin(inner_then)};
    RequireOk(PutJson(store, {kTable, from}, "1",
                      R"({"home":{"m":"1","p":"2"},"tags":["p","m"],"gone":{"m":"3"}})"));
    CHECK(Sentences(RequireOk(Plan(store, {kTable, to}, kContract))) ==
          "  table crm__client: rename nested field kin.home to house, in 1 row\n"
          "  table crm__client: rename nested field kin.home.m to n, in 1 row\n"
          "  table crm__client: drop nested field kin.home.p, with what 1 row holds in it\n"
          "  table crm__client: drop nested field kin.gone, with what 1 row holds in it\n");
    RequireOk(Migrate(store, {kTable, to}, kContract));
    CHECK(Json(store, {kTable, to}, "1") == R"({"house":{"n":"1"},"tags":["p","m"]})");
    // With the record went what was in it.
    CheckRefused(PutJson(store, {kTable, from}, "2", ""), absl::StatusCode::kFailedPrecondition,
                 "nested field kin");
  }
  SECTION("itself") {
    static constexpr NestedField tree[] = {
        With(kMail, "m"),
        With(kPhone, "p"),
        {.name = "below", .number = 7, .many = Many::kList, .type = "itself", .kind = "person"}};
    static constexpr NestedField tree_then[] = {
        With(kMail, "n"),
        {.name = "under", .number = 7, .many = Many::kList, .type = "itself", .kind = "person"}};
    static constexpr Column from[] = {kId, Kin(tree)};
    static constexpr Column to[] = {kId, Kin(tree_then)};
    CHECK(Becomes(store, {kTable, from},
                  R"({"m":"1","below":[{"p":"2","below":[{"m":"3"}]},{"m":"4"}]})",
                  {kTable, to}) == R"({"n":"1","under":[{"under":[{"n":"3"}]},{"n":"4"}]})");
  }
  SECTION("a list of what its table is of") {
    static constexpr NestedField tree[] = {
        With(kMail, "m"),
        With(kPhone, "p"),
        {.name = "kin", .number = 7, .many = Many::kList, .type = "itself", .kind = "person"}};
    static constexpr NestedField tree_then[] = {
        With(kMail, "n"),
        {.name = "kin", .number = 7, .many = Many::kList, .type = "itself", .kind = "person"}};
    Column list = Kin(tree, Many::kList);
    list.number = 7;
    list.json = "itself";
    Column then = Kin(tree_then, Many::kList);
    then.number = 7;
    then.json = "itself";
    const Column from[] = {kId, list};
    const Column to[] = {kId, then};
    CHECK(Becomes(store, {kTable, from}, R"([{"m":"1","kin":[{"p":"2","m":"3"}]},{}])",
                  {kTable, to}) == R"([{"n":"1","kin":[{"n":"3"}]},{}])");
  }
}

TEMPLATE_TEST_CASE("What is nested and sealed is opened, and sealed anew", "", SqlitePlace,
                   PostgresPlace, SqliteRing, PostgresRing) {
  TestType place;
  auto store = place.OpenSealed();
  static constexpr Column from[] = {kId, Sealed(Kin(kFirstFields))};
  static constexpr Column to[] = {kId, Sealed(Kin(kSecondFields))};
  const Table before{kTable, from};
  const Table after{kTable, to};
  RequireOk(PutJson(store, before, "1", kBoth));
  RequireOk(PutJson(store, before, "2", ""));
  RequireOk(PutJson(store, before, "3", kMailOnly));
  const MigrationPlan plan = RequireOk(Plan(store, after, kContract));
  REQUIRE(plan.steps.size() == 3);
  CHECK(plan.steps[1].action == Action::kRenameNested);
  CHECK(plan.steps[1].rows == 2);
  CHECK(plan.steps[2].action == Action::kDropNested);
  CHECK(plan.steps[2].rows == 1);
  RequireOk(Migrate(store, after, plan));
  CHECK(Json(store, after, "1") == R"({"mail":"ada@example.com"})");
  CHECK(Json(store, after, "2") == "(nothing)");
  CHECK(Json(store, after, "3") == R"({"mail":"ada@example.com"})");
}

TEMPLATE_TEST_CASE("Rows of a table without a key are written anew, each once", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  constexpr int rows = 1300;  // more than fit into a batch
  static constexpr Column from[] = {Kin(kFirstFields)};
  static constexpr Column to[] = {Kin(kSecondFields)};
  for (int i = 0; i < rows; ++i) {
    RequireOk(Put(store, {kTable, from}, {Value::Text(kBoth)}));
  }
  RequireOk(Migrate(store, {kTable, to}, kContract));
  const Rows found = RequireOk(Read(store, {kTable, to}));
  REQUIRE(found.size() == rows);
  for (const Row& row : found) REQUIRE(row[0].bytes == R"({"mail":"ada@example.com"})");
  CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
}

TEMPLATE_TEST_CASE("The column and the key may be renamed by the same plan", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  Column id = kId;
  id.name = "number";
  Column kin = Kin(kSecondFields);
  kin.name = "relative";
  const Column columns[] = {id, kin};
  CHECK(Becomes(store, kFirst, kBoth, {kTable, columns}) == R"({"mail":"ada@example.com"})");
}

TEMPLATE_TEST_CASE("With its column all goes that is nested in it", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  static constexpr Column columns[] = {kId};
  RequireOk(Migrate(store, {kTable, columns}, kContract));
  CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
  RequireOk(Migrate(store, kFirst, kExpand));
  CHECK(Json(store, kFirst, "1") == "(nothing)");
  RequireOk(PutJson(store, kFirst, "2", kBoth));
  CHECK(RequireOk(Plan(store, kFirst, kContract)).steps.empty());
}

TEMPLATE_TEST_CASE("A value that is not the JSON of its fields stops the plan", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  const MigrationPlan plan = RequireOk(Plan(store, kSecond, kContract));
  for (const std::string_view bad :
       {R"({"baseMail":"Zq9Canary)", R"(["Zq9Canary"])", R"("Zq9Canary")", "{} x",
        R"({"baseMail":"Zq9Canary","baseMail":"b"})", R"({"baseMail":"a","base_mail":"Zq9Canary"})",
        R"({"base\u004dail":"Zq9Canary"})", R"({"baseMail":Zq9Canary})", R"({"baseMail":01})"}) {
    INFO(bad);
    RequireOk(PutJson(store, kFirst, "2", bad));
    for (const absl::Status& status :
         {Plan(store, kSecond, kContract).status(), Migrate(store, kSecond, plan)}) {
      CheckRefused(status, absl::StatusCode::kDataLoss,
                   "column kin: the value is not the JSON of its fields");
      CHECK(std::string(status.message()).find("Zq9Canary") == std::string::npos);
    }
    CHECK(Json(store, kFirst, "1") == kBoth);  // nothing is half done
  }
  RequireOk(PutJson(store, kFirst, "2", "{}"));
  RequireOk(Migrate(store, kSecond, plan));
  CHECK(Json(store, kSecond, "1") == R"({"mail":"ada@example.com"})");
}

TEMPLATE_TEST_CASE("What no plan does of what is nested is said", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  const auto refuses = [&](const std::vector<Column>& columns, std::string_view sentence) {
    const Table table{kTable, columns};
    CheckRefused(Plan(store, table, kContract), absl::StatusCode::kFailedPrecondition, sentence);
    auto fresh = place.Open();
    CheckRefused(Read(fresh, table), absl::StatusCode::kFailedPrecondition, "kin");
  };
  NestedField number = kPhone;
  number.type = "integer";
  const NestedField other_type[] = {kMail, number};
  refuses({kId, Kin(other_type)}, "nested field kin.phone holds text and is declared as integer");
  NestedField list = kPhone;
  list.many = Many::kList;
  const NestedField other_form[] = {kMail, list};
  refuses({kId, Kin(other_form)},
          "nested field kin.phone holds text and is declared as list of text");
  refuses({kId, Kin(kFirstFields, Many::kList)},
          "column kin holds a record and is declared as list of record");
  Column plain = Kin({});
  plain.json = {};
  refuses({kId, plain}, "column kin holds a record and is declared as one text");
  // And the other way.
  constexpr Column note{.name = "note", .number = 3, .kind = "note"};
  const std::vector<Column> with_note{kId, Kin(kFirstFields), note};
  RequireOk(Put(store, {kTable, with_note}, {Value::Text("2"), Value::Null(), Value::Null()}));
  Column notes = note;
  notes.many = Many::kList;
  notes.json = "text";
  const std::vector<Column> with_notes{kId, Kin(kFirstFields), notes};
  CheckRefused(Plan(store, {kTable, with_notes}, kContract), absl::StatusCode::kFailedPrecondition,
               "column note does not hold JSON and is declared as list of text");
  CheckRefused(Read(store, {kTable, with_notes}), absl::StatusCode::kFailedPrecondition,
               "column note does not hold JSON");
}

TEMPLATE_TEST_CASE("Purposes of nested fields are told of as those of columns are", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  RequireOk(PutJson(store, kFirst, "1", kBoth));
  NestedField wider = kMail;
  wider.purposes = kMore;
  const NestedField fields[] = {wider, kPhone};
  const Column columns[] = {kId, Kin(fields)};
  const Table table{kTable, columns};
  RequireOk(PutJson(store, table, "2", ""));
  CHECK(Sentences(RequireOk(Plan(store, table, kExpand))) ==
        "  table crm__client: nested field kin.base_mail serves send-invoice, too; 2 rows came in "
        "before\n");
  RequireOk(Migrate(store, table, kExpand));
  CHECK(RequireOk(Plan(store, table, kExpand)).steps.empty());
  CHECK(Sentences(RequireOk(Plan(store, kFirst, kExpand))) ==
        "  table crm__client: nested field kin.base_mail no longer serves send-invoice\n");
}

TEMPLATE_TEST_CASE("A table of before has no notes of what is nested, and is looked through", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  {
    auto before = place.Open();
    RequireOk(PutJson(before, kFirst, "1", kBoth));
  }
  place.Run(R"(DROP TABLE "_zweck_nested")");
  place.Run(R"(DELETE FROM "_zweck_meta" WHERE "name" = 'nested.crm__client')");
  auto store = place.Open();
  CHECK(RequireOk(Read(store, kLess)).size() == 1);
  const MigrationPlan expand = RequireOk(Plan(store, kLess, kExpand));
  CHECK(Sentences(expand) ==
        "  nothing to do\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table crm__client: drop from column kin what no field of it declares, in 1 row\n");
  SECTION("a write notes what is declared") {
    RequireOk(PutJson(store, kLess, "2", kMailOnly));
    CheckRefused(Read(store, kSecond), absl::StatusCode::kFailedPrecondition, "kin.base_mail");
  }
  SECTION("so does a plan") { RequireOk(Migrate(store, kLess, expand)); }
  RequireOk(Migrate(store, kLess, kContract));
  CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
  CHECK(Json(store, kLess, "1") == kMailOnly);
}

TEMPLATE_TEST_CASE("A migration of what is nested that is killed goes on where it was", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  constexpr int rows = 700;
  MigrationPlan plan;
  {
    auto store = place.Open();
    for (int i = 0; i < rows; ++i) RequireOk(PutJson(store, kFirst, std::to_string(i), kBoth));
    plan = RequireOk(Plan(store, kSecond, kContract));
  }
  int killed = 0;
  for (int round = 0; round < 25; ++round) {
    const pid_t child = fork();
    if (child == 0) {
      auto store = place.Open();
      _exit(Migrate(store, kSecond, plan).ok() ? 0 : 1);
    }
    absl::SleepFor(absl::Microseconds(600 * round));
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    if (WIFSIGNALED(status)) ++killed;
    REQUIRE((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
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
    const std::string_view is =
        after.ok() ? std::string_view(R"({"mail":"ada@example.com"})") : kBoth;
    REQUIRE((after.ok() ? after : before)->size() == rows);
    for (const Row& row : *(after.ok() ? after : before)) REQUIRE(row[1].bytes == is);
  }
  CHECK(killed > 0);
  auto store = place.Open();
  RequireOk(Migrate(store, kSecond, plan));
  CHECK(RequireOk(Read(store, kSecond)).size() == rows);
  CHECK_FALSE(place.Holds(std::string(kTable), kNumber));
}

}  // namespace zweck::nested_cases_test
