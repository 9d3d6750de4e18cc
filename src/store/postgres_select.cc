// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reading rows of a PostgreSQL database, and questions to it. Rows are in this program's memory
// before a callback sees them, so that it may use the store.

#include <absl/status/status.h>
#include <absl/status/statusor.h>
#include <absl/time/clock.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/asked_question.h"
#include "src/store/cursor.h"
#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/postgres_database.h"
#include "src/store/question_sql.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// Rows that are read at once of a whole table.
constexpr std::uint32_t kPageRows = 256;

}  // namespace

absl::StatusOr<PostgresDatabase::KnownTable> PostgresDatabase::ForReading(
    PostgresConnection& connection, const Table& table) {
  if (KnownTable known = Cached(table); known != nullptr) return known;
  StartAnew(connection, table);
  // Reading makes no table and no column; what is not held yet reads as nothing.
  absl::StatusOr<TableShape> shape = ShapeOf(table);
  if (!shape.ok()) return shape.status();
  // Whether what is there stays is not known within a transaction.
  const bool stays = !connection.InTransaction();
  const absl::StatusOr<std::vector<HeldColumn>> held =
      postgres::HeldColumns(connection, shape->name);
  if (!held.ok()) return held.status();
  if (held->empty()) return nullptr;
  absl::Status status = CheckOpens(*shape, *held, sealer_.has_value());
  if (status.ok()) status = postgres::CheckHeld(connection, *shape, *held);
  if (!status.ok()) return status;
  // A row does not end whose end is not held.
  if (shape->ends && FindHeld(*held, shape->columns[shape->ends.expires].name) == nullptr) {
    shape->ends = {};
  }
  const bool has_all = HoldsAll(*shape, *held);
  if (has_all && stays) return Remember(*std::move(shape), false);
  if (!has_all && shape->HasSealedColumn()) {
    const absl::StatusOr<SealedNames> noted = HeldSealed(connection);
    if (!noted.ok()) return noted.status();
    status = CheckNotDropped(connection.Place(shape->name), *noted, *shape, *held);
    if (!status.ok()) return status;
    // What is not held yet is null, and nobody sealed that.
    for (ShapeColumn& column : shape->columns) {
      column.sealed = column.sealed && FindHeld(*held, column.name) != nullptr;
    }
  }
  return std::make_shared<const Known>(*std::move(shape), false, *held);
}

absl::Status PostgresDatabase::Read(const Table& table, const Value* key, Each each,
                                    Within within) {
  if (key == nullptr) return ReadAll(table, each, within);
  PostgresRows rows;
  KnownTable known;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        absl::StatusOr<KnownTable> found = ForReading(connection, table);
        if (!found.ok()) return found.status();
        known = *std::move(found);
        if (known == nullptr) {
          const absl::StatusOr<TableShape> shape = TableShape::Of(table);
          return shape.ok() ? shape->CheckKey(*key) : shape.status();
        }
        if (absl::Status checked = known->shape.CheckKey(*key); !checked.ok()) return checked;
        absl::StatusOr<PostgresRows> read =
            connection.Run({.sql = known->sql.read_one,
                            .values = WithTime(known->shape, key->parts(), Time(connection).hides),
                            .table = table.name});
        if (!read.ok()) return read.status();
        rows = *std::move(read);
        return absl::OkStatus();
      });
  if (!status.ok() || known == nullptr) return status;
  return EachRow(known->shape, rows, each);
}

absl::Status PostgresDatabase::ReadAll(const Table& table, Each each, Within within) {
  KnownTable known;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        absl::StatusOr<KnownTable> found = ForReading(connection, table);
        if (!found.ok()) return found.status();
        known = *std::move(found);
        return absl::OkStatus();
      });
  if (!status.ok() || known == nullptr) return status;
  return known->shape.keys.empty() ? ReadWithoutKey(*known, each, within)
                                   : ReadPages(*known, each, within);
}

absl::Status PostgresDatabase::ReadPages(const Known& known, Each each, Within within) {
  const TableShape& shape = known.shape;
  std::string names;
  std::string parameters;
  for (std::size_t i = 0; i < shape.keys.size(); ++i) {
    const std::string_view comma = i == 0 ? "" : ", ";
    names += Cat({comma, Quoted(shape.columns[shape.keys[i]].name)});
    parameters += Cat({comma, "$", std::to_string(i + 1)});
  }
  const std::string end = Cat({" ORDER BY ", names, " LIMIT ", std::to_string(kPageRows)});
  const std::string first = Cat({known.sql.read_all, IsThereSql(shape, " WHERE ", "$1"), end});
  const std::string next = Cat({known.sql.read_all, " WHERE (", names, ") > (", parameters, ")",
                                postgres::IsThereBehindKey(shape), end});
  PostgresRows rows;
  std::vector<Value> key;  // of the last row, in the memory of `rows`
  OpenedBytes unused;
  do {
    PostgresRows page;
    absl::Status status =
        With(shape.name, within, [&](PostgresConnection& connection) -> absl::Status {
          absl::StatusOr<PostgresRows> read =
              connection.Run({.sql = key.empty() ? first : next,
                              .values = WithTime(shape, key, Time(connection).hides),
                              .table = shape.name});
          if (!read.ok()) return read.status();
          page = *std::move(read);
          return absl::OkStatus();
        });
    if (status.ok()) status = EachRow(shape, page, each);
    if (!status.ok()) return status;
    rows = std::move(page);
    key.resize(shape.keys.size());
    for (std::size_t i = 0; i < key.size() && rows.size() != 0; ++i) {
      status =
          ReadValue(shape, shape.keys[i], rows, rows.size() - 1, shape.keys[i], {}, key[i], unused);
      if (!status.ok()) return status;
    }
  } while (rows.size() == kPageRows);
  return absl::OkStatus();
}

absl::Status PostgresDatabase::ReadWithoutKey(const Known& known, Each each, Within within) {
  // A callback's error is not the database's, and what it has seen it does not see again.
  absl::Status told;
  bool began = false;
  absl::Status status =
      With(known.shape.name, within, [&](PostgresConnection& connection) -> absl::Status {
        if (began) return told;
        const auto run = [&](std::string_view sql, View<Value> values = {}) {
          return connection.Run({.sql = sql, .values = values, .table = known.shape.name});
        };
        const Value time = Value::Integer(MomentOf(Time(connection).hides));
        const View<Value> times(&time, known.shape.ends ? 1 : 0);
        PostgresTransaction transaction(connection, known.shape.name);
        if (absl::Status begun = transaction.Begin(); !begun.ok()) return begun;
        absl::Status done = run(Cat({"DECLARE \"_zweck_rows\" NO SCROLL CURSOR FOR ",
                                     known.sql.read_all, IsThereSql(known.shape, " WHERE ", "$1")}),
                                times)
                                .status();
        if (!done.ok()) return done;
        for (;;) {
          const absl::StatusOr<PostgresRows> rows =
              run(Cat({"FETCH FORWARD ", std::to_string(kPageRows), " FROM \"_zweck_rows\""}));
          if (!rows.ok()) {
            told = rows.status();
            return told;
          }
          began = true;
          told = EachRow(known.shape, *rows, each);
          if (!told.ok() || rows->size() < kPageRows) break;
          connection.SetDeadline(absl::Now() + options_.time_limit);
        }
        done = run("CLOSE \"_zweck_rows\"").status();
        return done.ok() ? transaction.Commit() : done;
      });
  return told.ok() ? status : told;
}

absl::Status PostgresDatabase::EachRow(const TableShape& shape, const PostgresRows& rows,
                                       Each each) const {
  std::vector<Value> row(shape.declared);
  std::vector<OpenedBytes> opened(row.size());
  std::vector<Value> parts;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    // The key first: the sealed values of a row are bound to it.
    for (const bool keys : {true, false}) {
      const Value key = keys || !shape.HasSealedColumn() ? Value::Null() : shape.KeyOf(row, parts);
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (shape.columns[i].key != keys) continue;
        absl::Status status = ReadValue(shape, i, rows, r, i, key, row[i], opened[i]);
        if (!status.ok()) return status;
      }
    }
    if (absl::Status status = each(row); !status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status PostgresDatabase::ReadValue(const TableShape& shape, std::size_t column_place,
                                         const PostgresRows& rows, std::size_t row, std::size_t at,
                                         const Value& key, Value& value,
                                         OpenedBytes& opened) const {
  const ShapeColumn& column = shape.columns[column_place];
  const auto lost = [&](std::string_view sentence) {
    return Error(absl::StatusCode::kDataLoss, shape.name,
                 Cat({"column ", column.name, ": ", sentence}));
  };
  if (rows.IsNull(row, at)) {
    if (column.sealed) return lost("a sealed value is missing: somebody took it out");
    value = Value::Null();
    return absl::OkStatus();
  }
  const std::string_view bytes = rows.Bytes(row, at);
  if (column.sealed && rows.HoldsBytes(at)) {
    const Opened what = sealer_->Open({FieldOf(shape, column), key}, bytes, opened);
    if (const std::string_view why = WhyClosed(what); !why.empty()) return lost(why);
    return ReadOpened(what, column.type, opened.View(), value)
               ? absl::OkStatus()
               : lost("a value is of another type than declared");
  }
  value = Value{};
  const bool fits = !column.sealed && [&] {
    switch (column.type) {
      case ColumnType::kInteger:
      case ColumnType::kTime:
      case ColumnType::kUnsigned:
        value.kind = Value::Kind::kInteger;
        return rows.Read(row, at, value.integer);
      case ColumnType::kReal:
        value.kind = Value::Kind::kReal;
        return rows.Read(row, at, value.real);
      case ColumnType::kText:
        value = Value::Text(bytes);
        return rows.HoldsText(at);
      case ColumnType::kBlob:
        value = Value::Blob(bytes);
        return rows.HoldsBytes(at);
    }
    return false;
  }();
  return fits ? absl::OkStatus() : lost("a value is of another type than declared");
}

absl::StatusOr<std::string> PostgresDatabase::Select(const Table& table, const Question& asked_for,
                                                     Each each, Within within) {
  const KnownTable cached = Cached(table);
  const bool is_cached = cached != nullptr && cached->made;
  const absl::StatusOr<TableShape> own = is_cached ? TableShape() : ShapeOf(table);
  if (!own.ok()) return own.status();
  const TableShape& shape = is_cached ? cached->shape : *own;
  const absl::StatusOr<const Sealer*> cursors = cursor_sealer_.For(sealer_);
  if (!cursors.ok()) return cursors.status();
  const bool asks_epoch = AsksEpoch(shape, asked_for.where);
  const std::uint32_t asked_in = asks_epoch ? sealer_->Now()->epoch() : 0;
  AskedQuestion opened_question(table, shape, sealer_);
  absl::Status ready = opened_question.Open(asked_for, **cursors, absl::Now());
  if (!ready.ok()) return ready;
  const Question& question = opened_question.question();
  PostgresRows rows;
  std::size_t order_at = 0;
  std::vector<std::size_t> keys_at;
  bool is_held = true;
  bool moved = false;  // to another epoch, with other hashes
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForAsking(connection, table);
        if (!known.ok()) return known.status();
        is_held = *known != nullptr;
        if (!is_held) return absl::OkStatus();
        PageSql sql = SelectPageSql(shape, question, opened_question.after(), '$',
                                    MomentOf(Time(connection).hides));
        order_at = sql.order_at;
        keys_at = std::move(sql.keys_at);
        absl::StatusOr<PostgresRows> read =
            connection.Run({.sql = sql.sql, .values = sql.values, .table = table.name});
        if (!read.ok()) return read.status();
        rows = *std::move(read);
        if (!asks_epoch) return absl::OkStatus();
        const absl::StatusOr<bool> has_moved = EpochHasMoved(connection, asked_in);
        moved = has_moved.ok() && *has_moved;
        return has_moved.status();
      });
  if (!status.ok()) return status;
  if (!is_held) return std::string();
  if (moved) return Select(table, asked_for, each, within);

  const std::size_t read = question.columns.size();
  const std::size_t order = question.order.value_or(shape.keys.front());
  std::vector<Value> row(read);
  std::vector<OpenedBytes> opened(shape.columns.size());
  OpenedBytes unused;
  Cursor last{.order = {}, .key = std::vector<Value>(shape.keys.size())};
  std::vector<Value> parts;
  const bool seals = shape.HasSealedColumn();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (r == question.limit) return opened_question.Sealed(last);
    // What seals is bound to the key. Else only that of the last row is of use.
    const bool may_be_last = r + 1 == question.limit;
    if (may_be_last) status = ReadValue(shape, order, rows, r, order_at, {}, last.order, unused);
    for (std::size_t i = 0; i < last.key.size() && status.ok(); ++i) {
      if (!may_be_last && !seals) break;
      status = ReadValue(shape, shape.keys[i], rows, r, keys_at[i], {}, last.key[i], unused);
    }
    const Value bound = seals ? shape.BoundKey(last.key, parts) : Value::Null();
    for (std::size_t i = 0; i < read && status.ok(); ++i) {
      const std::size_t column = question.columns[i];
      status = ReadValue(shape, column, rows, r, i, bound, row[i], opened[column]);
    }
    if (!status.ok()) return status;
    if (const std::string wrong = opened_question.WrongIn(row); !wrong.empty()) {
      return Error(absl::StatusCode::kDataLoss, shape.name, wrong);
    }
    status = each(row);
    if (!status.ok()) return status;
  }
  return std::string();
}

absl::StatusOr<std::int64_t> PostgresDatabase::Count(const Table& table, View<Condition> where,
                                                     Within within) {
  const KnownTable cached = Cached(table);
  const bool is_cached = cached != nullptr && cached->made;
  const absl::StatusOr<TableShape> own = is_cached ? TableShape() : ShapeOf(table);
  if (!own.ok()) return own.status();
  const TableShape& shape = is_cached ? cached->shape : *own;
  if (absl::Status status = CheckConditions(shape, where); !status.ok()) return status;
  const bool asks_epoch = AsksEpoch(shape, where);
  const std::uint32_t asked_in = asks_epoch ? sealer_->Now()->epoch() : 0;
  const HashedConditions hashed = Hashed(sealer_.has_value() ? &*sealer_ : nullptr, shape, where);
  std::int64_t count = 0;
  bool moved = false;
  absl::Status status =
      With(table.name, within, [&](PostgresConnection& connection) -> absl::Status {
        const absl::StatusOr<KnownTable> known = ForAsking(connection, table);
        if (!known.ok()) return known.status();
        if (*known == nullptr) return absl::OkStatus();
        const QuestionSql sql =
            CountSql(shape, hashed.where, '$', MomentOf(Time(connection).hides));
        const absl::StatusOr<PostgresRows> rows =
            connection.Run({.sql = sql.sql, .values = sql.values, .table = table.name});
        if (!rows.ok()) return rows.status();
        if (rows->size() != 1 || !rows->Read(0, 0, count)) {
          return Error(absl::StatusCode::kInternal, table.name, "PostgreSQL counts otherwise");
        }
        if (!asks_epoch) return absl::OkStatus();
        const absl::StatusOr<bool> has_moved = EpochHasMoved(connection, asked_in);
        moved = has_moved.ok() && *has_moved;
        return has_moved.status();
      });
  if (!status.ok()) return status;
  if (moved) return Count(table, where, within);
  return count;
}

}  // namespace zweck::store
