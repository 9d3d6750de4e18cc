// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// All rows of a table of a SQLite database, looked through and written anew.

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/store/row_pass.h"
#include "src/store/sealed_row.h"
#include "src/store/sqlite_database.h"
#include "src/text/cat.h"
#include "zweck/internal/wipe.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr int kPassedRows = 200;

// The ids of rows from one on, their keys, and the columns.
std::string ReadPassedSql(const TableShape& shape, const RowPass& pass) {
  std::string sql = "SELECT _rowid_";
  for (const std::size_t key : shape.keys) sql += Cat({", ", Quoted(shape.columns[key].name)});
  for (const std::size_t column : pass.columns()) {
    sql += Cat({", ", PassedSql(shape.columns[column])});
  }
  return Cat({sql, " FROM ", Quoted(shape.name), " WHERE _rowid_ >= ?1 ORDER BY _rowid_ LIMIT ",
              std::to_string(kPassedRows)});
}

std::string WritePassedSql(const TableShape& shape, const RowPass& pass) {
  std::string sql = Cat({"UPDATE ", Quoted(shape.name), " SET "});
  for (std::size_t i = 0; i < pass.written(); ++i) {
    sql += Cat({i == 0 ? "" : ", ", Quoted(shape.columns[pass.columns()[i]].name), " = ?",
                std::to_string(i + 1)});
  }
  return Cat({sql, " WHERE _rowid_ = ?", std::to_string(pass.written() + 1)});
}

// A row that is to be written, and its id behind its values.
struct PassedRow {
  std::vector<std::string> bytes;
  std::vector<Value> values;
};

}  // namespace

absl::Status SqliteDatabase::PassRows(const TableShape& shape, RowPass& pass, bool writes) {
  absl::StatusOr<SqliteStatement> read =
      connection_->Prepare(ReadPassedSql(shape, pass), shape.name);
  if (!read.ok()) return read.status();
  std::optional<SqliteStatement> write;
  if (writes) {
    absl::StatusOr<SqliteStatement> prepared =
        connection_->Prepare(WritePassedSql(shape, pass), shape.name);
    if (!prepared.ok()) return prepared.status();
    write = *std::move(prepared);
  }
  const std::vector<std::size_t>& columns = pass.columns();
  std::vector<Value> key(shape.keys.size());
  std::vector<Value> parts;
  std::vector<Value> values(columns.size());
  std::vector<OpenedBytes> opened(columns.size());
  std::vector<std::optional<Value>> to(pass.written());
  constexpr std::int64_t kLastId = std::numeric_limits<std::int64_t>::max();
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::vector<PassedRow> batch;
  for (int rows = kPassedRows; rows == kPassedRows;) {
    if (absl::Status status = read->Bind(1, Value::Integer(from)); !status.ok()) return status;
    for (rows = 0; rows < kPassedRows; ++rows) {
      const absl::StatusOr<bool> more = read->Step();
      if (!more.ok()) return more.status();
      if (!*more) break;
      const std::int64_t id = read->Integer(0);
      const int first = static_cast<int>(1 + key.size());
      for (std::size_t i = 0; i < key.size(); ++i) key[i] = read->Get(static_cast<int>(i) + 1);
      const Value bound = shape.BoundKey(key, parts);
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const ShapeColumn& column = shape.columns[columns[i]];
        values[i] = read->Get(first + static_cast<int>(i));
        absl::Status status;
        if (column.sealed) {
          status = OpenValue(shape, column, bound, values[i], opened[i]);
        } else if (!Fits(values[i], column.type)) {
          status = OfOtherType(shape, column);
        }
        if (!status.ok()) return status;
      }
      std::ranges::fill(to, std::nullopt);
      if (absl::Status status = pass.Row(values, to); !status.ok()) {
        const absl::string_view why = status.message();
        return connection_->Error(status.code(), shape.name, {why.data(), why.size()});
      }
      from = id == kLastId ? id : id + 1;
      const bool changes = std::ranges::any_of(to, [](const auto& one) { return one.has_value(); });
      if (!writes || !changes) continue;
      PassedRow& row = batch.emplace_back();
      row.bytes.resize(to.size());
      for (std::size_t i = 0; i < to.size(); ++i) {
        const ShapeColumn& column = shape.columns[columns[i]];
        if (to[i].has_value() && column.sealed) {
          row.bytes[i] = sealer_->Now()->SealValue({FieldOf(shape, column), bound}, *to[i]);
          row.values.push_back(Value::Blob(row.bytes[i]));
          continue;
        }
        // What stays does so as it is held.
        Value& value =
            row.values.emplace_back(to[i].value_or(read->Get(first + static_cast<int>(i))));
        row.bytes[i] = value.bytes;
        value.bytes = row.bytes[i];
      }
      row.values.push_back(Value::Integer(id));
    }
    read->Reset();
    for (PassedRow& row : batch) {
      const ResetAtEnd reset(*write);
      absl::Status status = BindAll(*write, row.values);
      if (status.ok()) status = write->Step().status();
      for (std::string& bytes : row.bytes) internal::Wipe(bytes);
      if (!status.ok()) return status;
    }
    batch.clear();
    if (from == kLastId) break;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
