// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Plans as they are read, and which stores can carry one out.

#include "zweck/store/migration.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "zweck/store/postgres_store.h"
#include "zweck/store/sqlite_store.h"

namespace zweck::migration_test {
namespace {

struct Kept {
  static constexpr bool kSeals = false;
  absl::Status Put(const DoorKey&, const store::Table&, View<store::Value>);
  absl::Status Read(const DoorKey&, const store::Table&, const store::Value*,
                    absl::FunctionRef<absl::Status(View<store::Value>)>);
  absl::StatusOr<bool> Erase(const DoorKey&, const store::Table&, const store::Value&);
};

}  // namespace

TEST_CASE("Both stores can change their tables; a store need not") {
  STATIC_REQUIRE(MigratingStore<SqliteStore>);
  STATIC_REQUIRE(MigratingStore<SealedSqliteStore>);
  STATIC_REQUIRE(MigratingStore<PostgresStore>);
  STATIC_REQUIRE(MigratingStore<SealedPostgresStore>);
  STATIC_REQUIRE(Store<Kept>);
  STATIC_REQUIRE_FALSE(MigratingStore<Kept>);
  // A transaction changes no table.
  STATIC_REQUIRE_FALSE(MigratingStore<SqliteStore::Transaction>);
}

TEST_CASE("A plan has a sentence for each step, and says each in JSON") {
  using Action = MigrationStep::Action;
  const MigrationPlan plan{
      .phase = MigrationPhase::kExpand,
      .steps = {{.action = Action::kMakeTable, .table = "crm__client"},
                {.action = Action::kAddColumn, .table = "t", .column = "city", .rows = 2},
                {.action = Action::kMakeIndex, .table = "t", .column = "city", .rows = 1},
                {.action = Action::kWidenPurposes,
                 .table = "t",
                 .column = "mail",
                 .purposes = {"contact-customer", "send-invoice"},
                 .rows = 12'000},
                {.action = Action::kNarrowPurposes,
                 .table = "t",
                 .column = "mail",
                 .purposes = {"send-invoice"}}},
      .later = {{.action = Action::kRenameColumn, .table = "t", .column = "a", .to = "b"},
                {.action = Action::kWidenColumn, .table = "t", .column = "c", .to = "real"},
                {.action = Action::kDropColumn, .table = "t", .column = "d", .rows = 1},
                {.action = Action::kDropColumn, .table = "t", .column = "e", .rows = 2},
                {.action = Action::kDropIndex, .table = "t", .column = "i"}},
      .fingerprint = "00"};
  CHECK(plan.ToText() ==
        "plan 00 (expand)\n"
        "  table crm__client: make it\n"
        "  table t: add column city, to 2 rows\n"
        "  table t: make the index of column city, over 1 row\n"
        "  table t: column mail serves contact-customer, send-invoice, too; 12000 rows came in "
        "before\n"
        "  table t: column mail no longer serves send-invoice\n"
        "left to a plan of kContract, once no program of before runs:\n"
        "  table t: rename column a to b\n"
        "  table t: column c becomes real, in 0 rows\n"
        "  table t: drop column d, with what 1 row holds in it\n"
        "  table t: drop column e, with what 2 rows hold in it\n"
        "  table t: drop the index i\n");
  const auto json = nlohmann::json::parse(plan.ToJson());
  CHECK(json["fingerprint"] == "00");
  CHECK(json["phase"] == "expand");
  REQUIRE(json["steps"].size() == 5);
  CHECK(json["steps"][3] ==
        nlohmann::json::parse(R"({"action":"widen-purposes","table":"t","column":"mail","to":"",)"
                              R"("purposes":["contact-customer","send-invoice"],"rows":12000})"));
  REQUIRE(json["later"].size() == 5);
  CHECK(json["later"][0]["to"] == "b");
  CHECK(json["later"][4]["action"] == "drop-index");
}

TEST_CASE("What is nested, and what ends, has a sentence as well") {
  using Action = MigrationStep::Action;
  const MigrationPlan plan{
      .phase = MigrationPhase::kContract,
      .steps =
          {{.action = Action::kAddNested, .table = "t", .column = "kin.city"},
           {.action = Action::kRenameNested, .table = "t", .column = "kin.a", .to = "b", .rows = 2},
           {.action = Action::kDropNested, .table = "t", .column = "kin.home.d", .rows = 1},
           {.action = Action::kDropUndeclared, .table = "t", .column = "kin", .rows = 1},
           {.action = Action::kGiveEnd, .table = "t", .rows = 1},
           {.action = Action::kEndSooner, .table = "t", .rows = 2},
           {.action = Action::kEndAtOnce, .table = "t", .rows = 1},
           {.action = Action::kForgetEnds, .table = "t", .rows = 3}},
      .fingerprint = "00"};
  CHECK(plan.ToText() ==
        "plan 00 (contract)\n"
        "  table t: add nested field kin.city\n"
        "  table t: rename nested field kin.a to b, in 2 rows\n"
        "  table t: drop nested field kin.home.d, with what 1 row holds in it\n"
        "  table t: drop from column kin what no field of it declares, in 1 row\n"
        "  table t: 1 row gets an end, counted from when this is carried out, or from what a field "
        "says\n"
        "  table t: 2 rows end sooner than before\n"
        "  table t: of those, 1 row ends at once, and can be removed\n"
        "  table t: 3 rows are kept without end, as no retention is declared any more; what has "
        "ended is removed\n");
  std::string actions;
  const auto told = nlohmann::json::parse(plan.ToJson());
  for (const auto& step : told.at("steps")) {
    actions += step["action"].get<std::string>() + " ";
  }
  CHECK(actions ==
        "add-nested rename-nested drop-nested drop-undeclared give-end end-sooner end-at-once "
        "forget-ends ");
}

}  // namespace zweck::migration_test
