// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Questions to a SQLite database.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/cursor.h"
#include "src/store/ends.h"
#include "src/store/question_sql.h"
#include "src/store/sqlite_database.h"

namespace zweck::store {
namespace {

// Statements that are kept for each table: programs ask the same questions again and again.
constexpr std::size_t kMostAsked = 64;

// A transaction that only reads, for a question whose hashes depend on the epoch: both are of one
// moment.
class AtOneMoment {
 public:
  AtOneMoment(SqliteConnection& connection, SqliteTransaction::Statements& statements, bool asks)
      : connection_(connection),
        statements_(statements),
        began_(asks && !connection.InTransaction() && connection.Run("BEGIN").ok()) {}
  AtOneMoment(const AtOneMoment&) = delete;
  AtOneMoment& operator=(const AtOneMoment&) = delete;
  ~AtOneMoment() {
    if (began_ && connection_.InTransaction()) statements_.undo.Run().IgnoreError();
  }

 private:
  SqliteConnection& connection_;
  SqliteTransaction::Statements& statements_;
  const bool began_;
};

}  // namespace

absl::StatusOr<SqliteDatabase::Prepared*> SqliteDatabase::ForAsking(const Table& table) {
  ForgetChanged();
  const auto cached = prepared_.find(table.name);
  if (cached != prepared_.end() && cached->second->made && cached->second->shape.Is(table)) {
    return cached->second.get();
  }
  // Asking makes no table.
  const absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(*connection_, shape->name);
  if (!held.ok()) return held.status();
  if (held->empty()) return nullptr;
  if (!connection_->ReadOnly()) return ForWriting(table);
  if (absl::Status status = CheckOpens(*shape, *held, sealer_.has_value()); !status.ok()) {
    return status;
  }
  if (absl::Status status = CheckHeld(*connection_, *shape, *held); !status.ok()) return status;
  if (HasFormer(*shape, *held) || !HoldsAll(*shape, *held)) {
    return connection_->Error(absl::StatusCode::kFailedPrecondition, shape->name,
                              "lacks columns of this version, and may not be written; open it once "
                              "where it may");
  }
  absl::StatusOr<std::unique_ptr<Prepared>> prepared = PrepareAll(*shape);
  if (!prepared.ok()) return prepared.status();
  (*prepared)->made = true;  // as far as it can be
  return (prepared_[shape->name] = *std::move(prepared)).get();
}

absl::StatusOr<SqliteStatement*> SqliteDatabase::Asked(Prepared& table, const std::string& sql) {
  const auto known = table.asked.find(sql);
  if (known != table.asked.end()) return &known->second;
  absl::StatusOr<SqliteStatement> statement = connection_->Prepare(sql, table.shape.name);
  if (!statement.ok()) return statement.status();
  if (table.asked.size() >= kMostAsked) table.asked.clear();
  return &(table.asked[sql] = *std::move(statement));
}

absl::StatusOr<std::string> SqliteDatabase::Select(const Table& table, const Question& asked_for,
                                                   Each each) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> found = ForAsking(table);
  if (!found.ok()) return found.status();
  const absl::StatusOr<TableShape> own = *found == nullptr ? ShapeOf(table) : TableShape();
  if (!own.ok()) return own.status();
  const TableShape& shape = *found == nullptr ? *own : (*found)->shape;
  if (absl::Status status = CheckQuestion(shape, asked_for); !status.ok()) return status;
  const AtOneMoment moment(*connection_, transaction_, AsksEpoch(shape, asked_for.where));
  if (absl::Status status = CatchUp(); !status.ok()) return status;
  const absl::StatusOr<const Sealer*> cursors = cursor_sealer_.For(sealer_);
  if (!cursors.ok()) return cursors.status();
  AskedQuestion opened_question(table, shape, sealer_);
  absl::Status ready = opened_question.Open(asked_for, **cursors, absl::Now());
  if (!ready.ok()) return ready;
  const Question& question = opened_question.question();
  if (*found == nullptr) return std::string();
  const PageSql sql =
      SelectPageSql(shape, question, opened_question.after(), '?', MomentOf(Time().hides));
  const absl::StatusOr<SqliteStatement*> asked = Asked(**found, sql.sql);
  if (!asked.ok()) return asked.status();
  SqliteStatement& statement = **asked;
  const ResetAtEnd reset(statement);
  if (absl::Status status = BindAll(statement, sql.values); !status.ok()) return status;

  const std::size_t read = question.columns.size();
  const std::size_t order = question.order.value_or(shape.keys.front());
  std::vector<Value> row(read);
  std::vector<OpenedBytes> opened(shape.HasSealedColumn() ? shape.columns.size() : 0);
  // The order and the key of the last row, which is gone from the statement when the next one is.
  std::string order_bytes;
  std::vector<std::string> key_bytes(shape.keys.size());
  Cursor last{.order = {}, .key = std::vector<Value>(key_bytes.size())};
  std::vector<Value> key(key_bytes.size());
  std::vector<Value> key_parts;
  for (std::uint32_t rows = 0;; ++rows) {
    const absl::StatusOr<bool> more = statement.Step();
    if (!more.ok()) return more.status();
    if (!*more) return std::string();
    if (rows == question.limit) return opened_question.Sealed(last);
    // What seals is bound to the key. Else only that of the last row is of use.
    const bool may_be_last = rows + 1 == question.limit;
    absl::Status status;
    if (may_be_last) {
      status = ReadValue(shape, order, statement, sql.order_at, {}, last.order, opened);
    }
    for (std::size_t i = 0; i < key.size() && status.ok(); ++i) {
      if (!may_be_last && opened.empty()) break;
      status = ReadValue(shape, shape.keys[i], statement, sql.keys_at[i], {}, key[i], opened);
    }
    if (status.ok() && opened.empty()) {
      status = ReadClear(shape, question.columns, statement, row);
    } else if (status.ok()) {
      const Value bound = shape.BoundKey(key, key_parts);
      for (std::size_t i = 0; i < read && status.ok(); ++i) {
        status = ReadValue(shape, question.columns[i], statement, i, bound, row[i], opened);
      }
    }
    if (!status.ok()) return status;
    if (const std::string wrong = opened_question.WrongIn(row); !wrong.empty()) {
      return connection_->Error(absl::StatusCode::kDataLoss, shape.name, wrong);
    }
    if (may_be_last) {
      order_bytes = last.order.bytes;
      last.order.bytes = order_bytes;
      for (std::size_t i = 0; i < key.size(); ++i) {
        key_bytes[i] = key[i].bytes;
        last.key[i] = key[i];
        last.key[i].bytes = key_bytes[i];
      }
    }
    const Reading reading(reading_);
    if (status = each(row); !status.ok()) return status;
  }
}

absl::StatusOr<std::int64_t> SqliteDatabase::Count(const Table& table, View<Condition> where) {
  if (absl::Status status = CheckFree(); !status.ok()) return status;
  const Lock lock(*this);
  const absl::StatusOr<Prepared*> found = ForAsking(table);
  if (!found.ok()) return found.status();
  if (*found == nullptr) {
    const absl::StatusOr<TableShape> shape = ShapeOf(table);
    if (!shape.ok()) return shape.status();
    absl::Status status = CheckConditions(*shape, where);
    if (!status.ok()) return status;
    return 0;
  }
  const TableShape& shape = (*found)->shape;
  if (absl::Status status = CheckConditions(shape, where); !status.ok()) return status;
  const AtOneMoment moment(*connection_, transaction_, AsksEpoch(shape, where));
  if (absl::Status status = CatchUp(); !status.ok()) return status;
  const HashedConditions hashed = Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, where);
  const QuestionSql sql = CountSql(shape, hashed.where, '?', MomentOf(Time().hides));
  const absl::StatusOr<SqliteStatement*> asked = Asked(**found, sql.sql);
  if (!asked.ok()) return asked.status();
  SqliteStatement& statement = **asked;
  const ResetAtEnd reset(statement);
  if (absl::Status status = BindAll(statement, sql.values); !status.ok()) return status;
  const absl::StatusOr<bool> row = statement.Step();
  if (!row.ok()) return row.status();
  return statement.Integer(0);
}

}  // namespace zweck::store
