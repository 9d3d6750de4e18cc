// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of the PostgreSQL store alone: how it holds tables, and what the server knows of them.

#include "zweck/store/postgres_store.h"

#include <absl/strings/match.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "tests/store/postgres_fixture.h"
#include "tests/support/temp_directory.h"
#include "zweck/store/store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this

static_assert(AppendingStore<PostgresStore> && QueryableStore<SealedPostgresStore>);
static_assert(!PostgresStore::kSeals && SealedPostgresStore::kSeals);
static_assert(!std::is_copy_constructible_v<PostgresStore>);
static_assert(std::is_nothrow_move_constructible_v<PostgresStore>);

PostgresStore OpenIn(const PostgresSchema& schema, PostgresOptions options = {}) {
  return RequireOk(PostgresStore::Open(schema.Parameters(), options));
}

}  // namespace

TEST_CASE("Text is ordered by bytes, and the server keeps no statistics that hold values") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  RequireOk(Put(store, kUsers, User("1", kCanary, 1)));
  schema.Run(
      "INSERT INTO shop__user SELECT i, 'Zq9Canary' || i, i % 3 FROM generate_series(2, 300) AS i");
  static constexpr Column kWider[] = {
      kUserColumns[0], kUserColumns[1], kUserColumns[2], {.name = "city"}};
  RequireOk(Put(store, {kUsers.name, kWider},
                {Value::Text("x"), Value::Text("y"), Value::Integer(1), Value::Text("Ulm")}));
  schema.Run("ANALYZE");
  CHECK(schema.Run("SELECT count(*) FROM pg_stats WHERE schemaname = current_schema() AND "
                   "tablename = 'shop__user'") == "0");
  // A table beside it has some, so this would be seen.
  schema.Run("CREATE TABLE beside AS SELECT * FROM shop__user; ANALYZE beside");
  CHECK(schema.Run("SELECT count(*) FROM pg_stats WHERE schemaname = current_schema() AND "
                   "tablename = 'beside'") == "4");
  CHECK(
      schema.Run("SELECT count(*) FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid "
                 "JOIN pg_collation AS l ON l.oid = a.attcollation WHERE c.relnamespace = "
                 "current_schema()::regnamespace AND c.relname IN ('shop__user', "
                 "'_zweck_meta', '_zweck_columns') AND l.collname <> 'C'") == "0");
}

TEST_CASE("PostgreSQL's indexes are made with their table, and dropped when no longer declared") {
  const PostgresSchema schema;
  const auto indexes = [&] {
    return schema.Run(
        "SELECT string_agg(indexname, ' ' ORDER BY indexname) FROM pg_indexes WHERE "
        "schemaname = current_schema() AND tablename = 'shop__user' AND indexname NOT "
        "LIKE '%_pkey'");
  };
  RequireOk(Put(*std::make_unique<PostgresStore>(OpenIn(schema)), kUsers, User("1", "a", 1)));
  CHECK(indexes() == "_zweck_index.shop__user.size _zweck_unique.shop__user.mail");
  CHECK(schema
            .Run("SELECT indexdef FROM pg_indexes WHERE indexname LIKE '%.size' AND schemaname = "
                 "current_schema()")
            .ends_with("USING btree (size, id)"));
  schema.Run("CREATE INDEX somebodys ON shop__user (size)");
  PostgresStore store = OpenIn(schema);
  static constexpr Column kPlain[] = {{.name = "id", .key = true},
                                      {.name = "mail"},
                                      {.name = "size", .type = ColumnType::kInteger}};
  RequireOk(Put(store, {kUsers.name, kPlain}, User("2", "a", 1)));
  CHECK(indexes() == "somebodys");
  // Two rows hold one address by now.
  CheckRefused(Put(store, kUsers, User("3", kCanary, 1)), absl::StatusCode::kAlreadyExists,
               "column mail is declared as unique");
}

TEST_CASE("Names that PostgreSQL would cut are refused, and long names of indexes kept apart") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  const std::string longest(63, 'a');
  const std::string second = std::string(62, 'a') + "b";
  const std::vector<Column> columns{{.name = "id", .key = true},
                                    {.name = longest, .index = store::Index::kIndexed},
                                    {.name = second, .index = store::Index::kIndexed}};
  const std::vector<Value> row{Value::Text("1"), Value::Text("2"), Value::Text("3")};
  RequireOk(Put(store, {longest, columns}, row));
  CHECK(schema.Run("SELECT count(*) FROM pg_indexes WHERE schemaname = current_schema() AND "
                   "indexname LIKE '\\_zweck\\_index%'") == "2");
  CheckRefused(Put(store, {longest + "a", columns}, row), absl::StatusCode::kInvalidArgument,
               "63 bytes");
  const std::string longer = longest + "a";
  CheckRefused(Put(store, {"t", std::vector<Column>{{.name = longer}}}, {Value::Null()}),
               absl::StatusCode::kInvalidArgument, "63 bytes");
}

TEST_CASE("A table that its owner has partitioned by a hash of the key is a table like any other") {
  const PostgresSchema schema;
  RequireOk(Put(*std::make_unique<PostgresStore>(OpenIn(schema)), kPersons,
                {Value::Text("1"), Value::Text("Ada")}));
  schema.Run(
      "ALTER TABLE crm__person RENAME TO whole; CREATE TABLE crm__person (LIKE whole, PRIMARY KEY "
      "(id)) PARTITION BY HASH (id); CREATE TABLE crm__person_0 PARTITION OF crm__person FOR "
      "VALUES "
      "WITH (MODULUS 2, REMAINDER 0); CREATE TABLE crm__person_1 PARTITION OF crm__person FOR "
      "VALUES "
      "WITH (MODULUS 2, REMAINDER 1); ALTER TABLE crm__person ALTER COLUMN id SET STATISTICS 0, "
      "ALTER COLUMN name SET STATISTICS 0; INSERT INTO crm__person SELECT * FROM whole; DROP TABLE "
      "whole");
  PostgresStore store = OpenIn(schema);
  for (int i = 0; i < 40; ++i) {
    const std::string key = std::to_string(i);
    RequireOk(Put(store, kPersons, {Value::Text(key), Value::Text("Bo")}));
  }
  CHECK(RequireOk(Read(store, kPersons)).size() == 40);
  CHECK(RequireOk(Find(store, kPersons, Value::Text("1"))).size() == 1);
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
  CHECK(schema.Run("SELECT count(*) > 5 FROM crm__person_0") == "t");
  CHECK(schema.Run("SELECT count(*) > 5 FROM crm__person_1") == "t");
  schema.Run("ANALYZE");
  CHECK(schema.Run("SELECT count(*) FROM pg_stats WHERE schemaname = current_schema() AND "
                   "tablename LIKE 'crm%'") == "0");
}

TEST_CASE("A callback may use the store that reads to it, with a key and without one") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  static constexpr Column kEventColumns[] = {{.name = "event"}};
  constexpr Table events{"sink__events", kEventColumns};
  RequireOk(Put(store, kPersons, {Value::Text("1000"), Value::Null()}));
  RequireOk(Put(store, events, {Value::Text("1000")}));
  schema.Run(
      "INSERT INTO crm__person SELECT i FROM generate_series(1001, 1599) AS i; INSERT INTO "
      "sink__events SELECT 2 * i FROM generate_series(1001, 1599) AS i");
  for (const Table* const table : {&kPersons, &events}) {
    int calls = 0;
    RequireOk(store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, *table), *table,
                         nullptr, [&](zweck::View<Value> row) {
                           if (++calls % 50 != 0) return absl::OkStatus();
                           return Put(store, {"copy", kPersonColumns}, {row[0], Value::Null()});
                         }));
    CHECK(calls == 600);
  }
  CHECK(RequireOk(Read(store, {"copy", kPersonColumns})).size() == 24);
  // Its error is passed on, and the connection is as usable as before.
  CheckRefused(store.Read(InsecureDoorAccessForTests::Key(DoorKey::To::kReadAll, events), events,
                          nullptr, [](zweck::View<Value>) { return absl::AbortedError("enough"); }),
               absl::StatusCode::kAborted, "enough");
  CHECK(RequireOk(Read(store, events)).size() == 600);
}

TEST_CASE("A value that is too large for an index is refused by its table, and not kept") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  std::string large{kCanary};
  for (int i = 0; i < 4000; ++i) large += std::to_string(i * i);  // which does not compress
  CheckRefused(Put(store, kUsers, User("1", large, 1)), absl::StatusCode::kInvalidArgument,
               "table shop__user of the database postgres: a value or the row is too large");
  CHECK(RequireOk(Read(store, kUsers)).empty());
}

TEST_CASE("What is erased and replaced is gone for whoever asks the database") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text(kCanary)}));
  CHECK(RequireOk(Erase(store, kPersons, Value::Text("1"))));
  CHECK_FALSE(RequireOk(Erase(store, kPersons, Value::Text("1"))));
  CHECK(schema.Run("SELECT count(*) FROM crm__person") == "0");
}

TEST_CASE(
    "A schema of another version, and one whose note of sealed columns is gone, are refused") {
  const PostgresSchema schema;
  RequireOk(Put(*std::make_unique<SealedPostgresStore>(
                    RequireOk(PostgresStore::Open(schema.Parameters(), Key()))),
                kClients, {Value::Text("1"), Value::Text("s"), Value::Null()}));
  schema.Run("DELETE FROM _zweck_meta WHERE name = 'key_check'");
  for (const std::string_view key : {kKeyBytes, kOtherKeyBytes}) {
    CheckRefused(PostgresStore::Open(schema.Parameters(), Key(key)), absl::StatusCode::kDataLoss,
                 "note of its sealed columns is gone");
  }
  schema.Run("UPDATE _zweck_meta SET value = '9'");
  CheckRefused(PostgresStore::Open(schema.Parameters()), absl::StatusCode::kFailedPrecondition,
               "another version of Zweck");
}

TEST_CASE("A sealed column that was dropped or emptied in PostgreSQL is noticed") {
  const PostgresSchema schema;
  const auto open = [&] { return RequireOk(PostgresStore::Open(schema.Parameters(), Key())); };
  SealedPostgresStore store = open();
  RequireOk(Put(store, kClients, {Value::Text("1"), Value::Text(kCanary), Value::Null()}));
  CHECK(schema.Run("SELECT count(*) FROM backend__client WHERE position('\\x5a713943'::bytea IN "
                   "secret) > 0") == "0");
  schema.Run("UPDATE backend__client SET secret = NULL");
  CheckRefused(Find(store, kClients, Value::Text("1")), absl::StatusCode::kDataLoss,
               "column secret: a sealed value is missing");
  schema.Run("UPDATE backend__client SET secret = '\\x0102'");
  CheckRefused(Find(store, kClients, Value::Text("1")), absl::StatusCode::kDataLoss,
               "does not open");
  schema.Run(
      "ALTER TABLE backend__client DROP COLUMN secret; DELETE FROM _zweck_columns WHERE "
      "column_name = 'secret'");
  SealedPostgresStore again = open();
  CheckRefused(Read(again, kClients), absl::StatusCode::kDataLoss, "column secret was held sealed");
  CheckRefused(Put(again, kClients, {Value::Text("1"), Value::Null(), Value::Null()}),
               absl::StatusCode::kDataLoss, "column secret was held sealed");
}

TEST_CASE("A sealed field that is new is sealed as absent in PostgreSQL's rows from before") {
  const PostgresSchema schema;
  SealedPostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters(), Key()));
  static constexpr Column kWider[] = {
      {.name = "id", .key = true}, {.name = "name"}, {.name = "secret", .sealed = true}};
  constexpr Table table{kPersons.name, kWider};
  static constexpr Column kList[] = {{.name = "event"}, {.name = "secret", .sealed = true}};
  constexpr Table list{"sink__events", kList};
  RequireOk(Put(store, kPersons, {Value::Text("0"), Value::Null()}));
  schema.Run("INSERT INTO crm__person SELECT 'a' || i FROM generate_series(1, 1500) AS i");
  RequireOk(Put(store, {list.name, zweck::View<Column>(kList, 1)}, {Value::Text("e")}));
  CHECK(RequireOk(Read(store, table)).size() == 1501);  // nothing is held of it
  RequireOk(Put(store, table, {Value::Text("1"), Value::Null(), Value::Text("s")}));
  RequireOk(Put(store, list, {Value::Text("f"), Value::Text("s")}));
  CHECK(schema.Run("SELECT count(*) FROM crm__person WHERE secret IS NULL") == "0");
  CHECK(RequireOk(Read(store, table)).size() == 1502);
  CHECK(RequireOk(Read(store, list)).size() == 2);
}

TEST_CASE("A value of another type than declared is data loss in PostgreSQL, too") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  RequireOk(Put(store, kPersons, {Value::Text("1"), Value::Text(kCanary)}));
  schema.Run("ALTER TABLE crm__person ALTER COLUMN name TYPE varchar(100)");
  PostgresStore other = OpenIn(schema);
  CheckRefused(Read(other, kPersons), absl::StatusCode::kDataLoss,
               "column name: a value is of another type");
}

TEST_CASE("No unique value that is refused stands in the server's log, nor in an error") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  const std::string tag = std::string(kCanary) + "-unique";
  RequireOk(Put(store, kUsers, User("1", tag, 1)));
  CheckRefused(Put(store, kUsers, User("2", tag, 1)), absl::StatusCode::kAlreadyExists,
               "column mail");
  RequireOk(Put(store, kUsers, User("2", "other", 1)));
  CheckRefused(Put(store, kUsers, User("2", tag, 1)), absl::StatusCode::kAlreadyExists,
               "column mail");
  const auto logged = [] { return FileBytes(std::getenv("ZWECK_POSTGRES_LOG")); };
  CHECK(logged().find(tag) == std::string::npos);
  // What somebody does by hand stands there, so the search works.
  const std::string by_hand = std::string(kCanary) + "-by-hand";
  schema.Run("DO $$ BEGIN RAISE LOG '" + by_hand + "'; END $$");
  CHECK(logged().find(by_hand) != std::string::npos);
}

TEST_CASE("Settings by which the server logs values are told") {
  const PostgresSchema schema;
  const auto told = [&](const std::string& settings) {
    PostgresStore store = RequireOk(PostgresStore::Open(schema.Parameters(settings)));
    std::string all;
    for (const std::string& sentence : RequireOk(store.WhatTheServerLogs())) all += sentence + "\n";
    return all;
  };
  const std::string quiet =
      " -c log_error_verbosity=terse -c log_min_error_statement=panic -c log_statement=none";
  CHECK(told(quiet).empty());
  const std::string usual = told("");
  CHECK(usual.find("log_error_verbosity is default") != std::string::npos);
  CHECK(usual.find("log_min_error_statement is error") != std::string::npos);
  for (const std::string& setting :
       {std::string("log_statement=all"), std::string("log_min_duration_statement=0"),
        std::string("log_min_duration_sample=0"), std::string("log_transaction_sample_rate=0.5")}) {
    INFO(setting);
    const std::string name = setting.substr(0, setting.find('='));
    CHECK(told(quiet + " -c " + setting).starts_with(name + " is "));
    CHECK(told(quiet + " -c log_parameter_max_length=0 -c " + setting).empty());
  }
  CHECK(told(quiet + " -c log_parameter_max_length_on_error=8").starts_with("log_parameter_max"));
  CHECK(
      told(quiet + " -c session_preload_libraries=auto_explain -c auto_explain.log_min_duration=0")
          .starts_with("auto_explain.log_min_duration is 0"));
}

TEST_CASE("A PostgreSQL store that was moved away, or has no connection, says so") {
  const PostgresSchema schema;
  PostgresStore store = OpenIn(schema);
  PostgresStore other = std::move(store);
  RequireOk(Put(other, kPersons, {Value::Text("1"), Value::Null()}));
  // NOLINTBEGIN(bugprone-use-after-move): that is the test
  CheckRefused(Put(store, kPersons, {}), absl::StatusCode::kFailedPrecondition, "moved");
  CheckRefused(Read(store, kPersons), absl::StatusCode::kFailedPrecondition, "moved");
  CheckRefused(store.WhatTheServerLogs(), absl::StatusCode::kFailedPrecondition, "moved");
  // NOLINTEND(bugprone-use-after-move)
  CheckRefused(PostgresStore::Open(schema.Parameters(), {.most_connections = 0}),
               absl::StatusCode::kInvalidArgument, "at least one");
}

}  // namespace zweck
