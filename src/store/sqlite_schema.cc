// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Zweck's own tables in SQLite.

#include "src/store/sqlite_schema.h"

#include <vector>

namespace zweck::store {
namespace {

Value ValueAt(const SqliteStatement& statement, int column) {
  switch (statement.Type(column)) {
    case SQLITE_INTEGER:
      return Value::Integer(statement.Integer(column));
    case SQLITE_FLOAT:
      return Value::Real(statement.Real(column));
    case SQLITE_TEXT:
      return Value::Text(statement.Bytes(column));
    case SQLITE_BLOB:
      return Value::Blob(statement.Bytes(column));
    default:
      return Value::Null();
  }
}

}  // namespace

absl::Status MakeFieldNotes(SqliteConnection& connection) {
  absl::Status status = connection.Run(
      "CREATE TABLE IF NOT EXISTS \"_zweck_nested\" (table_name TEXT NOT NULL, path TEXT NOT NULL, "
      "own_name TEXT, form TEXT NOT NULL, kind TEXT NOT NULL, purposes TEXT NOT NULL, PRIMARY KEY "
      "(table_name, path)) STRICT");
  if (!status.ok()) return status;
  return connection.Run(
      "CREATE TABLE IF NOT EXISTS \"_zweck_fields\" (table_name TEXT NOT NULL, number INTEGER NOT "
      "NULL, column_name TEXT, kind TEXT NOT NULL, purposes TEXT NOT NULL, PRIMARY KEY "
      "(table_name, number)) STRICT");
}

absl::StatusOr<bool> SqliteConnection::HasNotes(std::string_view own_table) {
  absl::StatusOr<SqliteStatement> tables =
      Prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
  if (!tables.ok()) return tables.status();
  if (absl::Status status = tables->Bind(1, Value::Text(own_table)); !status.ok()) return status;
  return tables->Step();
}

absl::Status SqliteConnection::RunNote(std::string_view sql, View<Value> values,
                                       std::string_view table) {
  absl::StatusOr<SqliteStatement> statement = Prepare(sql, table);
  if (!statement.ok()) return statement.status();
  absl::Status status = BindAll(*statement, values);
  return status.ok() ? statement->Run() : status;
}

absl::Status SqliteConnection::ReadNotes(std::string_view sql, View<Value> values,
                                         std::string_view table,
                                         absl::FunctionRef<absl::Status(View<Value>)> each) {
  absl::StatusOr<SqliteStatement> statement = Prepare(sql, table);
  if (!statement.ok()) return statement.status();
  if (absl::Status status = BindAll(*statement, values); !status.ok()) return status;
  std::vector<Value> row(static_cast<std::size_t>(statement->Columns()));
  for (;;) {
    const absl::StatusOr<bool> more = statement->Step();
    if (!more.ok() || !*more) return more.status();
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = ValueAt(*statement, static_cast<int>(i));
    if (absl::Status status = each(row); !status.ok()) return status;
  }
}

}  // namespace zweck::store
