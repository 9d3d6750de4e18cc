// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of a PostgreSQL database that are erased and updated by conditions.

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/ends.h"
#include "src/store/postgres_database.h"
#include "src/store/question_sql.h"
#include "src/store/sweep.h"

namespace zweck::store {

absl::StatusOr<std::int64_t> PostgresDatabase::EraseAll(const Table& table, View<Condition> where,
                                                        Within within) {
  std::int64_t erased = 0;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        absl::Status checked = CheckConditions((*known)->shape, where);
        if (!checked.ok()) return checked;
        const absl::StatusOr<std::int64_t> done = EraseRows(connection, **known, where, within);
        erased = done.value_or(0);
        return done.status();
      });
  if (!status.ok()) return status;
  return erased;
}

absl::StatusOr<std::int64_t> PostgresDatabase::EraseRows(PostgresConnection& connection,
                                                         const Known& known, View<Condition> where,
                                                         Within within) {
  const TableShape& shape = known.shape;
  const bool enters = KeepsLedger();
  const bool alone = !enters && !AsksEpoch(shape, where);  // a single statement
  PostgresTransaction transaction(connection, shape.name);
  absl::StatusOr<PostgresRows> done =
      RunOfEpoch(connection, shape, where, transaction, alone,
                 [&](View<Condition> hashed) { return EraseAllSql(shape, hashed, enters, '$'); });
  if (!done.ok()) return done.status();
  std::int64_t there = 0;  // and had not ended
  std::vector<LedgerEntry> entries;
  std::vector<Value> key(shape.keys.size());
  OpenedBytes unused;
  const std::int64_t hides = MomentOf(Time(connection).hides);
  const std::size_t first_key = shape.ends ? 1 : 0;
  for (std::size_t row = 0; row < done->size(); ++row) {
    std::int64_t expires = kNever;
    if (!shape.ends || !done->Read(row, 0, expires) || expires > hides) ++there;
    for (std::size_t i = 0; i < key.size() && enters; ++i) {
      absl::Status status =
          ReadValue(shape, shape.keys[i], *done, row, first_key + i, {}, key[i], unused);
      if (!status.ok()) return status;
    }
    if (!enters) continue;
    entries.push_back(EntryOf(shape, key));
  }
  const std::int64_t erased = shape.ends || enters ? there : done->Changed();
  if (alone) return erased;
  absl::Status status = CommitEntered(connection, transaction, std::move(entries), within);
  if (!status.ok()) return status;
  return erased;
}

absl::StatusOr<PostgresRows> PostgresDatabase::RunOfEpoch(
    PostgresConnection& connection, const TableShape& shape, View<Condition> where,
    PostgresTransaction& transaction, bool alone,
    absl::FunctionRef<QuestionSql(View<Condition> hashed)> make) const {
  const bool asks_epoch = AsksEpoch(shape, where);
  const std::uint32_t asked_in = asks_epoch ? sealer_->Now()->epoch() : 0;
  const HashedConditions hashed = Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, where);
  const QuestionSql sql = make(hashed.where);
  if (absl::Status begun = alone ? absl::OkStatus() : transaction.Begin(); !begun.ok()) {
    return begun;
  }
  absl::StatusOr<PostgresRows> done =
      connection.Run({.sql = sql.sql, .values = sql.values, .table = shape.name, .decides = alone});
  if (!done.ok() || !asks_epoch) return done;
  // Rows that were sealed anew meanwhile have other hashes.
  const absl::StatusOr<bool> moved = EpochHasMoved(connection, asked_in);
  if (!moved.ok()) return moved.status();
  if (!*moved) return done;
  return Error(absl::StatusCode::kAborted, shape.name,
               "its keys were rotated meanwhile; try again");
}

absl::StatusOr<std::int64_t> PostgresDatabase::UpdateAll(const Table& table, const Change& change,
                                                         Within within) {
  std::int64_t updated = 0;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForWriting(connection, table);
        if (!known.ok()) return known.status();
        absl::Status checked = CheckChangeOfAll((*known)->shape, change);
        if (!checked.ok()) return checked;
        const absl::StatusOr<std::int64_t> done = UpdateRows(connection, table, **known, change);
        if (!done.ok()) return done.status();
        updated = *done;
        if (updated != 0) Tend(connection, **known, static_cast<std::size_t>(updated));
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return updated;
}

absl::StatusOr<std::int64_t> PostgresDatabase::UpdateRows(PostgresConnection& connection,
                                                          const Table& table, const Known& known,
                                                          const Change& change) {
  const TableShape& shape = known.shape;
  PostgresTransaction transaction(connection, shape.name);
  absl::StatusOr<std::int64_t> updated = 0;
  const bool each = SealsAny(shape, change.columns);
  const bool alone = !each && !AsksEpoch(shape, change.where);
  if (each) {
    if (absl::Status begun = transaction.Begin(); !begun.ok()) return begun;
    updated = UpdateEach(
        shape.keys, change,
        [&](const Question& question, Each key) {
          return Select(table, question, key, &connection);
        },
        [&](const Value& key, const Change& of_row) {
          return ChangeRow(connection, known, key, of_row);
        });
  } else {
    const absl::StatusOr<PostgresRows> done = RunOfEpoch(
        connection, shape, change.where, transaction, alone, [&](View<Condition> hashed) {
          return UpdateAllSql(shape, change, hashed, postgres::kLeast, '$',
                              MomentOf(Time(connection).hides));
        });
    if (!done.ok()) return done.status();
    updated = done->Changed();
  }
  if (!updated.ok() || alone) return updated;
  if (absl::Status kept = transaction.Commit(); !kept.ok()) return kept;
  return updated;
}

}  // namespace zweck::store
