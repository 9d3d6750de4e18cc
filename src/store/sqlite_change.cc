// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes to a SQLite database that tell what was there: Insert and Update.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/time.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/question_sql.h"
#include "src/store/sqlite_database.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

}  // namespace

absl::StatusOr<bool> SqliteDatabase::HasKey(Prepared& table, const Value& key) {
  const absl::StatusOr<SqliteStatement*> found = Asked(table, HasKeySql(table.shape));
  if (!found.ok()) return found.status();
  const ResetAtEnd reset(**found);
  if (absl::Status status = BindKey(table.shape, **found, key); !status.ok()) return status;
  return (*found)->Step();
}

absl::StatusOr<bool> SqliteDatabase::Insert(const Table& table, View<Value> row) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> prepared = ForWriting(table);
  if (!prepared.ok()) return prepared.status();
  const TableShape& shape = (*prepared)->shape;
  if (absl::Status status = shape.CheckRow(row); !status.ok()) return status;
  if (shape.keys.empty()) {
    return absl::InvalidArgumentError(Cat({"table ", shape.name, " has no key"}));
  }
  SqliteTransaction transaction(*connection_, transaction_);
  const bool alone = (*prepared)->IsOneStatement();
  absl::Status status = alone ? absl::OkStatus() : BeginWriting(transaction);
  if (!status.ok()) return status;
  absl::StatusOr<bool> inserted = WriteRow(**prepared, row, Writing::kInsert, TimeFor(shape));
  if (!inserted.ok()) return inserted.status();
  if (*inserted && !alone) status = transaction.Commit();
  if (!status.ok()) return status;
  if (*inserted) Tend(**prepared, 1);
  PayTruncation();
  return inserted;
}

absl::StatusOr<Changed> SqliteDatabase::Update(const Table& table, const Value& key,
                                               const Change& change) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> prepared = ForWriting(table);
  if (!prepared.ok()) return prepared.status();
  const TableShape& shape = (*prepared)->shape;
  if (absl::Status status = shape.CheckKey(key); !status.ok()) return status;
  if (absl::Status status = CheckChange(shape, change); !status.ok()) return status;
  absl::StatusOr<Changed> changed = ChangeRow(**prepared, key, change);
  if (changed.ok() && *changed == Changed::kDone) Tend(**prepared, 1);
  PayTruncation();
  return changed;
}

absl::StatusOr<Changed> SqliteDatabase::ChangeRow(Prepared& table, const Value& key,
                                                  const Change& change) {
  const TableShape& shape = table.shape;
  SqliteTransaction transaction(*connection_, transaction_);
  // Whether a row that does not meet a condition is there, is asked behind it.
  const bool alone = table.IsOneStatement() && change.where.empty();
  if (!alone) {
    if (absl::Status status = BeginWriting(transaction); !status.ok()) return status;
  }
  // What is set, as a row that has nothing else, and the places in it.
  SealedRow row(shape);
  std::vector<Value>& held = row.values;
  std::vector<std::size_t> columns(change.columns.begin(), change.columns.end());
  std::vector<Value> key_parts;
  const Value bound = shape.BoundKey(key.parts(), key_parts);
  for (std::size_t i = 0; i < change.columns.size(); ++i) {
    const std::size_t column = change.columns[i];
    held[column] = change.values[i];
    if (!shape.columns[column].sealed) continue;
    SealColumn(*sealer_->Now(), shape, column, bound, change.values[i], row);
    for (const std::size_t lookup :
         {shape.columns[column].lookup, shape.columns[column].odd_lookup}) {
      if (lookup != 0) columns.push_back(lookup);
    }
  }
  const HashedConditions hashed =
      Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, change.where);
  const StoreTime time = Time();
  QuestionSql sql;
  sql.sql = Cat({"UPDATE ", Quoted(shape.name), " SET "});
  AppendSet(shape, columns, [&](std::size_t i) -> const Value& { return held[columns[i]]; }, sql);
  if (shape.ends) AppendEnds(shape, change.columns, change.values, kLeast, sql);
  sql.sql += Cat({" WHERE ", ByKeySql(shape, sql.values.size() + 1)});
  for (const Value& part : key.parts()) sql.values.push_back(part);
  if (shape.ends && !change.ended) {
    sql.values.push_back(Value::Integer(MomentOf(time.hides)));
    sql.sql += IsThereSql(shape, " AND ", Cat({"?", std::to_string(sql.values.size())}));
  }
  AppendWhere(shape, hashed.where, sql, " AND ");

  const absl::StatusOr<bool> made_room = WithHolders(
      table, EndedHoldersSql(shape, change.columns, false, "DELETE", '?'), held, time.destroys);
  if (!made_room.ok()) return made_room.status();
  owes_truncation_ = owes_truncation_ || *made_room;
  const absl::StatusOr<SqliteStatement*> update = Asked(table, sql.sql);
  if (!update.ok()) return update.status();
  absl::Status done;
  {
    // What is asked below may take the statement's place.
    const ResetAtEnd reset(**update);
    done = BindAll(**update, sql.values);
    if (done.ok()) done = (*update)->Step().status();
  }
  if (absl::IsAlreadyExists(done)) {
    if (absl::Status in_doubt = NotInDoubt(table, change.columns, false, held); !in_doubt.ok()) {
      return in_doubt;
    }
    for (std::size_t i = 0; i < shape.keys.size(); ++i) held[shape.keys[i]] = key.parts()[i];
    return NotUnique(*connection_, shape, View<Value>(held.data(), shape.declared));
  }
  if (!done.ok()) return done;
  if (connection_->Changes() == 0) {
    if (change.where.empty()) return Changed::kNotFound;
    const absl::StatusOr<bool> is_there = HasKey(table, key);
    if (!is_there.ok()) return is_there.status();
    return *is_there ? Changed::kNotMet : Changed::kNotFound;
  }
  if (!alone) {
    if (absl::Status status = transaction.Commit(); !status.ok()) return status;
  }
  return Changed::kDone;
}

}  // namespace zweck::store
