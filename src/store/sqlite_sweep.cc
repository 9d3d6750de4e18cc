// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Rows of a SQLite database that are erased and updated by conditions.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/ends.h"
#include "src/store/question_sql.h"
#include "src/store/sqlite_database.h"
#include "src/store/sweep.h"

namespace zweck::store {

absl::StatusOr<std::int64_t> SqliteDatabase::EraseAll(const Table& table, View<Condition> where) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> prepared = ForWriting(table);
  if (!prepared.ok()) return prepared.status();
  if (absl::Status status = CheckConditions((*prepared)->shape, where); !status.ok()) return status;
  bool removed = false;
  absl::StatusOr<std::int64_t> erased = EraseRows(**prepared, where, removed);
  if (erased.ok()) AfterErasing(removed);
  return erased;
}

absl::StatusOr<std::int64_t> SqliteDatabase::EraseRows(Prepared& table, View<Condition> where,
                                                       bool& removed) {
  const TableShape& shape = table.shape;
  SqliteTransaction transaction(*connection_, transaction_);
  if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  const HashedConditions hashed = Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, where);
  const bool enters = KeepsLedger();
  const QuestionSql sql = EraseAllSql(shape, hashed.where, enters, '?');
  const absl::StatusOr<SqliteStatement*> erase = Asked(table, sql.sql);
  if (!erase.ok()) return erase.status();
  const std::int64_t hides = MomentOf(Time().hides);
  const std::size_t first_key = shape.ends ? 1 : 0;
  std::int64_t there = 0;  // and had not ended
  std::vector<LedgerEntry> entries;
  {
    const ResetAtEnd reset(**erase);
    if (absl::Status status = BindAll(**erase, sql.values); !status.ok()) return status;
    std::vector<Value> key(shape.keys.size());
    for (;;) {
      const absl::StatusOr<bool> more = (*erase)->Step();
      if (!more.ok()) return more.status();
      if (!*more) break;
      if (!shape.ends || (*erase)->Integer(0) > hides) ++there;
      for (std::size_t i = 0; i < key.size() && enters; ++i) {
        absl::Status status =
            ReadValue(shape, shape.keys[i], **erase, first_key + i, {}, key[i], {});
        if (!status.ok()) return status;
      }
      if (!enters) continue;
      entries.push_back(EntryOf(shape, key));
    }
  }
  const std::int64_t all = connection_->Changes();
  removed = all != 0;
  if (!removed) return 0;
  to_enter_.insert(to_enter_.end(), entries.begin(), entries.end());
  if (absl::Status status = KeepErased(transaction); !status.ok()) return status;
  return shape.ends || enters ? there : all;
}

absl::StatusOr<std::int64_t> SqliteDatabase::UpdateAll(const Table& table, const Change& change) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  std::vector<std::size_t> keys;
  {
    const Lock lock(*this);
    const absl::StatusOr<Prepared*> prepared = ForWriting(table);
    if (!prepared.ok()) return prepared.status();
    const TableShape& shape = (*prepared)->shape;
    if (absl::Status status = CheckChangeOfAll(shape, change); !status.ok()) return status;
    if (!SealsAny(shape, change.columns)) {
      absl::StatusOr<std::int64_t> updated = UpdateRows(**prepared, change);
      PayTruncation();
      return updated;
    }
    keys = shape.keys;
  }
  const auto each = [&] {
    return UpdateEach(
        keys, change,
        [&](const Question& question, Each key) { return Select(table, question, key); },
        [&](const Value& key, const Change& of_row) { return Update(table, key, of_row); });
  };
  if (Transacting()) return each();
  if (absl::Status begun = Begin(absl::Now() + options_.busy_timeout); !begun.ok()) return begun;
  absl::StatusOr<std::int64_t> updated = Within(each);
  if (!updated.ok()) {
    Rollback();
    return updated;
  }
  if (absl::Status kept = Commit(); !kept.ok()) return kept;
  return updated;
}

absl::StatusOr<std::int64_t> SqliteDatabase::UpdateRows(Prepared& table, const Change& change) {
  const TableShape& shape = table.shape;
  SqliteTransaction transaction(*connection_, transaction_);
  // A single statement, unless hashes depend on the epoch, which then stays as it is.
  const bool alone = !AsksEpoch(shape, change.where);
  if (!alone) {
    if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  }
  const HashedConditions hashed =
      Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, change.where);
  const QuestionSql sql =
      UpdateAllSql(shape, change, hashed.where, kLeast, '?', MomentOf(Time().hides));
  const absl::StatusOr<SqliteStatement*> update = Asked(table, sql.sql);
  if (!update.ok()) return update.status();
  {
    const ResetAtEnd reset(**update);
    absl::Status status = BindAll(**update, sql.values);
    if (status.ok()) status = (*update)->Step().status();
    if (!status.ok()) return status;
  }
  const std::int64_t updated = connection_->Changes();
  if (updated == 0) return 0;
  if (!alone) {
    if (absl::Status status = transaction.Commit(); !status.ok()) return status;
  }
  Tend(table, static_cast<std::size_t>(updated));
  return updated;
}

}  // namespace zweck::store
