// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Plans for the tables of a SQLite database, and carrying them out: each in one transaction, so
// that readers see the tables of before until it is done, and a kill leaves them as they were.

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "src/store/ends.h"
#include "src/store/ends_pass.h"
#include "src/store/ends_sql.h"
#include "src/store/schema_change.h"
#include "src/store/sqlite_database.h"
#include "src/store/sqlite_file.h"
#include "src/store/sqlite_schema.h"

namespace zweck::store {

absl::StatusOr<Differences> SqliteDatabase::Compare(View<Table> tables, MigrationPhase phase) {
  std::vector<Seen> seen;
  for (const Table& table : tables) {
    absl::StatusOr<TableShape> shape = ShapeOf(table);
    if (!shape.ok()) return shape.status();
    absl::StatusOr<std::vector<HeldColumn>> columns = HeldColumns(*connection_, shape->name);
    if (!columns.ok()) return columns.status();
    if (absl::Status status = CheckOpens(*shape, *columns, sealer_.has_value()); !status.ok()) {
      return status;
    }
    const bool is_former = std::ranges::any_of(*columns, [](const HeldColumn& column) {
      return column.sealed.has_value() && !column.holds.has_value();
    });
    if (is_former && !HoldsNothingElse(*shape, *columns)) {
      return connection_->Error(absl::StatusCode::kFailedPrecondition, shape->name,
                                "was made by a former version of Zweck; let the program of before, "
                                "built with this version, write to it once");
    }
    absl::StatusOr<std::vector<HeldField>> fields = HeldFields(*connection_, shape->name);
    if (!fields.ok()) return fields.status();
    absl::StatusOr<std::vector<std::string>> indexes = HeldIndexNames(*connection_, shape->name);
    if (!indexes.ok()) return indexes.status();
    absl::StatusOr<HeldNested> nested = HeldNestedFields(*connection_, shape->name);
    if (!nested.ok()) return nested.status();
    std::string place = connection_->Place(shape->name);
    seen.push_back(
        {*std::move(shape),
         {*std::move(columns), *std::move(fields), *std::move(indexes), *std::move(nested)},
         std::move(place)});
  }
  SqliteConnection& connection = *connection_;
  return DifferencesOf(
      phase, seen, Time().hides, IndexName,
      [&connection](const std::string& sql, std::string_view /*table*/) {
        return connection.Number(sql);
      },
      [this](const TableShape& shape, RowPass& pass)
          ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return PassRows(shape, pass, false); });
}

absl::StatusOr<MigrationPlan> SqliteDatabase::Plan(View<Table> tables, MigrationPhase phase) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  // A transaction that only reads: all as it is at one moment.
  if (absl::Status status = connection_->Run("BEGIN"); !status.ok()) return status;
  const absl::Status version = CheckVersion(*connection_);
  absl::StatusOr<Differences> found = version.ok() ? Compare(tables, phase) : version;
  transaction_.undo.Run().IgnoreError();
  if (!found.ok()) return found.status();
  return std::move(found->plan);
}

absl::Status SqliteDatabase::Migrate(View<Table> tables, const MigrationPlan& plan) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  {
    SqliteTransaction transaction(*connection_, transaction_);
    absl::Status ready = BeginWriting(transaction);
    if (ready.ok()) ready = CheckVersion(*connection_);
    if (!ready.ok()) return ready;
    const absl::StatusOr<std::string> last = LastMigration(*connection_);
    if (!last.ok()) return last.status();
    const absl::StatusOr<Differences> found = Compare(tables, plan.phase);
    if (!IsDone(plan, *last, found)) {
      if (!found.ok()) return found.status();
      if (found->plan.fingerprint != plan.fingerprint) return HasMoved(connection_->Place({}));
      if (absl::Status status = NoteWhatColumnsHold(*connection_); !status.ok()) return status;
      for (const TableChange& change : found->changes) {
        if (absl::Status status = Carry(change, plan.phase); !status.ok()) return status;
      }
      absl::Status status = NoteMigration(*connection_, plan.fingerprint);
      if (status.ok()) status = transaction.Commit();
      if (!status.ok()) return status;
      prepared_.clear();
    }
  }
  TruncateLog(kPatience);  // readers may be in the way: then it is owed, as after an Erase
  return absl::OkStatus();
}

absl::Status SqliteDatabase::Carry(const TableChange& change, MigrationPhase phase) {
  const TableShape& shape = change.shape;
  const bool contracts = phase == MigrationPhase::kContract;
  if (!contracts && !change.runs_before) return absl::OkStatus();
  if (absl::Status status = MakeFieldNotes(*connection_); !status.ok()) return status;
  if (contracts && !change.contract.empty()) {
    absl::Status status = ForgetServed(*connection_, shape.name);
    const bool rewrites =
        !change.renamed.empty() || !change.widened.empty() || !change.dropped.empty();
    if (status.ok() && rewrites) status = ChangeColumns(*connection_, change);
    if (status.ok() && change.nested.rewrites) {
      NestedPass pass(shape, change.nested);
      status = PassRows(shape, pass, true);
    }
    for (const std::string& path : change.nested.dropped) {
      if (status.ok()) status = NoteNestedDropped(*connection_, shape.name, path);
    }
    if (!status.ok()) return status;
  }
  absl::Status status = NotePurposes(*connection_, shape);
  if (status.ok() && contracts && change.forgets_ends) status = RemoveForGood(shape);
  if (!status.ok()) return status;
  absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, shape.name);
  if (!held.ok()) return held.status();
  for (const auto& [former, at] : change.renamed) {
    const std::string forget = ForgetEndSql(shape, *held, at, former);
    if (status.ok() && !forget.empty()) status = connection_->Run(forget, shape.name);
  }
  if (status.ok()) status = Widen(shape, *held, contracts);
  if (status.ok() && contracts && change.ends) {
    // By a clock in doubt, too much would end.
    status = clock_->Check();
    EndsPass pass(shape, Time().hides);
    if (status.ok()) status = PassRows(shape, pass, true);
  }
  return status.ok() ? NoteServed(*connection_, shape) : status;
}

absl::Status SqliteDatabase::RemoveForGood(const TableShape& shape) {
  if (absl::Status sure = clock_->Check(); !sure.ok()) return sure;
  absl::StatusOr<SqliteStatement> remove =
      connection_->Prepare(RemoveAllEndedSql(shape, '?'), shape.name);
  if (!remove.ok()) return remove.status();
  absl::Status status = remove->Bind(1, Value::Integer(MomentOf(Time().destroys)));
  return status.ok() ? remove->Run() : status;
}

}  // namespace zweck::store
