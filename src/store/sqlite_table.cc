// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Checks of tables and rows, and the text of every statement about them.

#include "src/store/sqlite_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

bool IsSoundName(std::string_view name) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_sound = [&](char c) { return is_lower(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && is_lower(name.front()) && std::ranges::all_of(name, is_sound) &&
         !name.starts_with("sqlite_");
}

std::string Quoted(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) out.append(c == '"' ? 2 : 1, c);
  out.push_back('"');
  return out;
}

std::string_view SqlType(const ShapeColumn& column) {
  if (column.sealed) return "BLOB";
  switch (column.type) {
    case ColumnType::kInteger:
      return "INTEGER";
    case ColumnType::kReal:
      return "REAL";
    case ColumnType::kText:
      return "TEXT";
    case ColumnType::kBlob:
      return "BLOB";
  }
  return "ANY";
}

bool Fits(const Value& value, ColumnType type) {
  switch (value.kind) {
    case Value::Kind::kNull:
      return true;
    case Value::Kind::kInteger:
      return type == ColumnType::kInteger;
    case Value::Kind::kReal:
      return type == ColumnType::kReal;
    case Value::Kind::kText:
      return type == ColumnType::kText;
    case Value::Kind::kBlob:
      return type == ColumnType::kBlob;
  }
  return false;
}

absl::Status Unfit(std::string_view table, std::string_view column, std::string_view sentence) {
  return absl::InvalidArgumentError(Cat({"column ", column, " of table ", table, ": ", sentence}));
}

absl::Status CheckColumn(std::string_view table, const Column& column) {
  if (!IsSoundName(column.name)) {
    return absl::InvalidArgumentError(
        Cat({"table ", table,
             ": the name of a column is not lower-case letters, digits and underscores"}));
  }
  const bool is_bytes = column.type == ColumnType::kText || column.type == ColumnType::kBlob;
  if (column.sealed && column.key) return Unfit(table, column.name, "a key can't be sealed");
  if (column.sealed && !is_bytes) {
    return Unfit(table, column.name, "only text and bytes can be sealed");
  }
  if (column.key && column.type == ColumnType::kReal) {
    return Unfit(table, column.name, "a floating-point number can't be a key");
  }
  return absl::OkStatus();
}

std::string ColumnSql(const HeldColumn& column) {
  return Cat({Quoted(column.name), " ", column.type, column.key ? " NOT NULL PRIMARY KEY" : ""});
}

}  // namespace

absl::StatusOr<TableShape> TableShape::Of(const Table& table) {
  if (!IsSoundName(table.name)) {
    return absl::InvalidArgumentError(
        "the name of a table is not lower-case letters, digits and underscores");
  }
  TableShape shape{.name = std::string(table.name), .columns = {}, .key = {}};
  if (table.columns.empty()) {
    return absl::InvalidArgumentError(Cat({"table ", table.name, " has no columns"}));
  }
  for (const Column& column : table.columns) {
    if (absl::Status status = CheckColumn(table.name, column); !status.ok()) return status;
    const auto same = [&](const ShapeColumn& other) { return other.name == column.name; };
    if (std::ranges::any_of(shape.columns, same)) {
      return Unfit(table.name, column.name, "is there twice");
    }
    if (column.key && shape.key.has_value()) {
      return Unfit(table.name, column.name, "is a second key");
    }
    if (column.key) shape.key = shape.columns.size();
    shape.columns.push_back({std::string(column.name), column.type, column.key, column.sealed});
  }
  return shape;
}

bool TableShape::Is(const Table& table) const {
  return name == table.name &&
         std::ranges::equal(columns, table.columns, [](const ShapeColumn& a, const Column& b) {
           return a.name == b.name && a.type == b.type && a.key == b.key && a.sealed == b.sealed;
         });
}

bool TableShape::HasSealedColumn() const {
  return std::ranges::any_of(columns, &ShapeColumn::sealed);
}

absl::Status TableShape::CheckRow(View<Value> row) const {
  if (row.size() != columns.size()) {
    return absl::InvalidArgumentError(
        Cat({"table ", name, ": the row has more or fewer values than columns"}));
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!Fits(row[i], columns[i].type)) {
      return Unfit(name, columns[i].name, "the value is not of the column's type");
    }
    // SQLite would quietly keep a NaN as null.
    if (row[i].kind == Value::Kind::kReal && std::isnan(row[i].real)) {
      return Unfit(name, columns[i].name, "the value is not a number");
    }
  }
  return key.has_value() ? CheckKey(row[*key]) : absl::OkStatus();
}

absl::Status TableShape::CheckKey(const Value& value) const {
  if (!key.has_value()) return absl::InvalidArgumentError(Cat({"table ", name, " has no key"}));
  const ShapeColumn& column = columns[*key];
  if (value.kind == Value::Kind::kNull) return Unfit(name, column.name, "the key is missing");
  if (!Fits(value, column.type)) {
    return Unfit(name, column.name, "the value is not of the column's type");
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<HeldColumn>> HeldColumns(SqliteConnection& connection,
                                                    std::string_view table) {
  absl::StatusOr<SqliteStatement> statement = connection.Prepare(
      "SELECT i.name, i.type, i.pk, c.sealed FROM pragma_table_xinfo(?1) AS i "
      "LEFT JOIN \"_zweck_columns\" AS c ON c.table_name = ?1 AND c.column_name = i.name ORDER BY "
      "i.cid",
      table);
  if (!statement.ok()) return statement.status();
  if (absl::Status status = statement->Bind(1, Value::Text(table)); !status.ok()) return status;
  std::vector<HeldColumn> held;
  for (;;) {
    const absl::StatusOr<bool> row = statement->Step();
    if (!row.ok()) return row.status();
    if (!*row) return held;
    HeldColumn& column = held.emplace_back();
    column.name = statement->Bytes(0);
    column.type = statement->Bytes(1);
    column.key = statement->Integer(2) != 0;
    if (statement->Type(3) == SQLITE_INTEGER) column.sealed = statement->Integer(3) != 0;
  }
}

absl::Status CheckHeld(const SqliteConnection& connection, const TableShape& shape,
                       std::span<const HeldColumn> held) {
  const auto refuse = [&](std::string_view column, std::string_view sentence) {
    return connection.Error(absl::StatusCode::kFailedPrecondition, shape.name,
                            Cat({"column ", column, " ", sentence}));
  };
  for (const HeldColumn& column : held) {
    if (!column.sealed.has_value()) return refuse(column.name, "was not made by Zweck");
    const auto declared = std::ranges::find(shape.columns, column.name, &ShapeColumn::name);
    if (declared == shape.columns.end()) {
      return refuse(column.name,
                    "is held but no longer declared; declare it again, or drop the column");
    }
    if (*column.sealed != declared->sealed) {
      return refuse(column.name, declared->sealed
                                     ? "is declared as a secret but held unsealed"
                                     : "is held sealed but no longer declared as a secret");
    }
    if (column.type != SqlType(*declared)) {
      return refuse(column.name, "is declared with another type than it is held");
    }
    if (column.key != declared->key) {
      return refuse(column.name, declared->key ? "is declared as the key but held as another column"
                                               : "is held as the key but no longer declared as it");
    }
  }
  if (!held.empty() && shape.key.has_value()) {
    const std::string& key = shape.columns[*shape.key].name;
    if (FindHeld(held, key) == nullptr) return refuse(key, "is declared as the key but not held");
  }
  return absl::OkStatus();
}

const HeldColumn* FindHeld(std::span<const HeldColumn> held, std::string_view name) {
  const auto found = std::ranges::find(held, name, &HeldColumn::name);
  return found == held.end() ? nullptr : &*found;
}

std::vector<HeldColumn> ToHold(const TableShape& shape) {
  std::vector<HeldColumn> columns;
  columns.reserve(shape.columns.size());
  for (const ShapeColumn& column : shape.columns) {
    columns.push_back({column.name, std::string(SqlType(column)), column.key, column.sealed});
  }
  return columns;
}

std::string CreateSql(std::string_view table, std::span<const HeldColumn> columns) {
  std::string sql = Cat({"CREATE TABLE ", Quoted(table), " ("});
  std::string_view comma;
  for (const HeldColumn& column : columns) {
    sql += Cat({comma, ColumnSql(column)});
    comma = ", ";
  }
  return sql + ") STRICT";
}

std::string AddColumnSql(std::string_view table, const HeldColumn& column) {
  return Cat({"ALTER TABLE ", Quoted(table), " ADD COLUMN ", ColumnSql(column)});
}

std::string InsertSql(const TableShape& shape) {
  std::string names;
  std::string parameters;
  std::string_view comma;
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    names += Cat({comma, Quoted(shape.columns[i].name)});
    parameters += Cat({comma, "?", std::to_string(i + 1)});
    comma = ", ";
  }
  return Cat({"INSERT INTO ", Quoted(shape.name), " (", names, ") VALUES (", parameters, ")"});
}

std::string UpdateSql(const TableShape& shape) {
  std::string assignments;
  std::string condition;
  std::string_view comma;
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    const std::string pair = Cat({Quoted(shape.columns[i].name), " = ?", std::to_string(i + 1)});
    if (shape.columns[i].key) condition = pair;
    // A table that is nothing but its key still needs something to set.
    if (shape.columns[i].key && shape.columns.size() > 1) continue;
    assignments += Cat({comma, pair});
    comma = ", ";
  }
  return Cat({"UPDATE ", Quoted(shape.name), " SET ", assignments, " WHERE ", condition});
}

std::string SelectSql(const TableShape& shape, std::span<const HeldColumn> held, bool by_key) {
  std::string sql = "SELECT ";
  std::string_view comma;
  for (const ShapeColumn& column : shape.columns) {
    sql += Cat({comma, FindHeld(held, column.name) == nullptr ? "NULL" : Quoted(column.name)});
    comma = ", ";
  }
  sql += Cat({" FROM ", Quoted(shape.name)});
  if (by_key) sql += Cat({" WHERE ", Quoted(shape.columns[*shape.key].name), " = ?1"});
  return sql;
}

std::string DeleteSql(const TableShape& shape) {
  return Cat({"DELETE FROM ", Quoted(shape.name), " WHERE ", Quoted(shape.columns[*shape.key].name),
              " = ?1"});
}

// No column has the name _rowid_, which does not start with a letter.
std::string SelectAbsentSql(std::string_view table, std::string_view column, std::string_view key) {
  return Cat({"SELECT _rowid_, ", key.empty() ? "NULL" : Quoted(key), " FROM ", Quoted(table),
              " WHERE ", Quoted(column),
              " IS NULL AND (?1 IS NULL OR _rowid_ > ?1) ORDER BY _rowid_"});
}

std::string UpdateRowSql(std::string_view table, std::string_view column) {
  return Cat({"UPDATE ", Quoted(table), " SET ", Quoted(column), " = ?1 WHERE _rowid_ = ?2"});
}

absl::Status Rewrite(SqliteConnection& connection, std::string_view table) {
  // Of the table as it is held now: another process may have given it columns that this one does
  // not know.
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(connection, table);
  if (!held.ok()) return held.status();
  if (held->empty()) return absl::OkStatus();
  constexpr std::string_view kAnew = "_zweck_rewritten";
  for (const std::string& sql : {
           CreateSql(kAnew, *held),
           Cat({"INSERT INTO ", Quoted(kAnew), " SELECT * FROM ", Quoted(table)}),
           Cat({"DROP TABLE ", Quoted(table)}),
           Cat({"ALTER TABLE ", Quoted(kAnew), " RENAME TO ", Quoted(table)}),
       }) {
    if (absl::Status status = connection.Run(sql, table); !status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
