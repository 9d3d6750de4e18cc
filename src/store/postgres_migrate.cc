// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Plans for the tables of a PostgreSQL database, and carrying them out: each in one transaction.
// Files of tables that a column was dropped from are rewritten behind it, which is noted until it
// is done.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "src/store/ends.h"
#include "src/store/ends_pass.h"
#include "src/store/ends_sql.h"
#include "src/store/postgres_database.h"
#include "src/store/postgres_schema.h"
#include "src/store/schema_change.h"

namespace zweck::store {

absl::StatusOr<Differences> PostgresDatabase::Compare(PostgresConnection& connection,
                                                      View<Table> tables,
                                                      MigrationPhase phase) const {
  std::vector<Seen> seen;
  for (const Table& table : tables) {
    absl::StatusOr<TableShape> shape = ShapeOf(table);
    if (!shape.ok()) return shape.status();
    absl::StatusOr<std::vector<HeldColumn>> columns =
        postgres::HeldColumns(connection, shape->name);
    if (!columns.ok()) return columns.status();
    if (absl::Status status = CheckOpens(*shape, *columns, sealer_.has_value()); !status.ok()) {
      return status;
    }
    absl::StatusOr<std::vector<HeldField>> fields = HeldFields(connection, shape->name);
    if (!fields.ok()) return fields.status();
    absl::StatusOr<std::vector<std::string>> indexes =
        postgres::HeldIndexNames(connection, shape->name);
    if (!indexes.ok()) return indexes.status();
    absl::StatusOr<HeldNested> nested = HeldNestedFields(connection, shape->name);
    if (!nested.ok()) return nested.status();
    std::string place = connection.Place(shape->name);
    seen.push_back(
        {*std::move(shape),
         {*std::move(columns), *std::move(fields), *std::move(indexes), *std::move(nested)},
         std::move(place)});
  }
  return DifferencesOf(
      phase, seen, Time(connection).hides, postgres::IndexName,
      [&connection](const std::string& sql,
                    std::string_view table) -> absl::StatusOr<std::int64_t> {
        const absl::StatusOr<PostgresRows> rows = connection.Run({.sql = sql, .table = table});
        if (!rows.ok()) return rows.status();
        std::int64_t number = 0;
        rows->Read(0, 0, number);
        return number;
      },
      [&](const TableShape& shape, RowPass& pass) {
        return PassRows(connection, shape, pass, false);
      });
}

absl::StatusOr<MigrationPlan> PostgresDatabase::Plan(View<Table> tables, MigrationPhase phase) {
  MigrationPlan plan;
  absl::Status status = With({}, nullptr, [&](PostgresConnection& connection) -> absl::Status {
    PostgresTransaction transaction(connection, {});
    absl::Status ready = transaction.Begin();
    if (ready.ok()) ready = postgres::CheckVersion(connection);
    if (!ready.ok()) return ready;
    absl::StatusOr<Differences> found = Compare(connection, tables, phase);
    if (found.ok()) plan = std::move(found->plan);
    return found.status();
  });
  if (!status.ok()) return status;
  return plan;
}

absl::Status PostgresDatabase::Migrate(View<Table> tables, const MigrationPlan& plan) {
  absl::Status status = With({}, nullptr, [&](PostgresConnection& connection) {
    // It takes as long as the tables are large.
    connection.SetDeadline(absl::InfiniteFuture());
    absl::Status done = CarryOut(connection, tables, plan);
    return done.ok() ? postgres::RewriteOwed(connection) : done;
  });
  for (const Table& table : tables) Forget(table.name);
  pool_.RetireAll();
  return status;
}

absl::Status PostgresDatabase::CarryOut(PostgresConnection& connection, View<Table> tables,
                                        const MigrationPlan& plan) const {
  PostgresTransaction transaction(connection, {});
  if (absl::Status status = transaction.Begin(); !status.ok()) return status;
  // Who waits for a lock lets others wait behind it.
  absl::Status ready = connection.Run({.sql = R"(SET LOCAL lock_timeout = '2s')"}).status();
  if (ready.ok()) ready = postgres::LockVersion(connection);
  if (!ready.ok()) return ready;
  const absl::StatusOr<std::string> last = LastMigration(connection);
  if (!last.ok()) return last.status();
  const absl::StatusOr<Differences> found = Compare(connection, tables, plan.phase);
  if (IsDone(plan, *last, found)) return absl::OkStatus();
  if (!found.ok()) return found.status();
  if (found->plan.fingerprint != plan.fingerprint) return HasMoved(connection.Place({}));
  for (const TableChange& change : found->changes) {
    absl::Status status = Carry(connection, change, plan.phase);
    if (!status.ok()) return status;
  }
  absl::Status status = NoteMigration(connection, plan.fingerprint);
  return status.ok() ? transaction.Commit() : status;
}

absl::Status PostgresDatabase::Carry(PostgresConnection& connection, const TableChange& change,
                                     MigrationPhase phase) const {
  const TableShape& shape = change.shape;
  const bool contracts = phase == MigrationPhase::kContract;
  if (!contracts && !change.runs_before) return absl::OkStatus();
  absl::Status status = postgres::MakeFieldNotes(connection, shape);
  if (contracts && !change.contract.empty()) {
    if (status.ok()) status = ForgetServed(connection, shape.name);
    if (status.ok()) status = postgres::ChangeColumns(connection, change);
    if (status.ok() && change.nested.rewrites) {
      NestedPass pass(shape, change.nested);
      status = PassRows(connection, shape, pass, true);
    }
    for (const std::string& path : change.nested.dropped) {
      if (status.ok()) status = NoteNestedDropped(connection, shape.name, path);
    }
    if (status.ok() && (!change.dropped.empty() || change.nested.rewrites)) {
      status = postgres::OweRewrite(connection, shape.name);
    }
  }
  if (status.ok()) status = NotePurposes(connection, shape);
  if (status.ok() && contracts && change.forgets_ends) status = RemoveForGood(connection, shape);
  if (!status.ok()) return status;
  const absl::StatusOr<std::vector<HeldColumn>> held =
      postgres::HeldColumns(connection, shape.name);
  if (!held.ok()) return held.status();
  for (const auto& [former, at] : change.renamed) {
    const std::string forget = ForgetEndSql(shape, *held, at, former);
    if (status.ok() && !forget.empty()) {
      status = connection.Run({.sql = forget, .table = shape.name}).status();
    }
  }
  if (status.ok()) status = Widen(connection, shape, *held, contracts);
  if (status.ok() && contracts && change.ends) {
    // By a clock in doubt, too much would end.
    status = clock_->Check();
    EndsPass pass(shape, Time(connection).hides);
    if (status.ok()) status = PassRows(connection, shape, pass, true);
  }
  return status.ok() ? NoteServed(connection, shape) : status;
}

absl::Status PostgresDatabase::RemoveForGood(PostgresConnection& connection,
                                             const TableShape& shape) const {
  if (absl::Status sure = clock_->Check(); !sure.ok()) return sure;
  const Value time = Value::Integer(MomentOf(Time(connection).destroys));
  return connection
      .Run({.sql = RemoveAllEndedSql(shape, '$'),
            .values = View<Value>(&time, 1),
            .table = shape.name})
      .status();
}

}  // namespace zweck::store
