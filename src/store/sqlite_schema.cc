// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The notes stand in _zweck_fields and _zweck_meta.

#include "src/store/sqlite_schema.h"

#include <cstdint>
#include <string>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

absl::Status RunWith(SqliteConnection& connection, std::string_view sql, View<Value> values,
                     std::string_view table = {}) {
  absl::StatusOr<SqliteStatement> statement = connection.Prepare(sql, table);
  if (!statement.ok()) return statement.status();
  absl::Status status = BindAll(*statement, values);
  return status.ok() ? statement->Run() : status;
}

}  // namespace

absl::StatusOr<bool> NotesFields(SqliteConnection& connection) {
  const absl::StatusOr<std::int64_t> tables = connection.Number(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '_zweck_fields'");
  if (!tables.ok()) return tables.status();
  return *tables != 0;
}

absl::StatusOr<std::vector<HeldField>> HeldFields(SqliteConnection& connection,
                                                  std::string_view table) {
  std::vector<HeldField> fields;
  const absl::StatusOr<bool> notes = NotesFields(connection);
  if (!notes.ok()) return notes.status();
  if (!*notes) return fields;
  absl::StatusOr<SqliteStatement> read = connection.Prepare(
      "SELECT number, column_name, kind, purposes FROM \"_zweck_fields\" WHERE table_name = ?1 "
      "ORDER BY number",
      table);
  if (!read.ok()) return read.status();
  if (absl::Status status = read->Bind(1, Value::Text(table)); !status.ok()) return status;
  for (;;) {
    const absl::StatusOr<bool> row = read->Step();
    if (!row.ok()) return row.status();
    if (!*row) return fields;
    HeldField& field = fields.emplace_back();
    field.number = static_cast<std::uint32_t>(read->Integer(0));
    if (read->Type(1) != SQLITE_NULL) field.column = read->Bytes(1);
    field.kind = read->Bytes(2);
    field.purposes = read->Bytes(3);
  }
}

absl::Status MakeFieldNotes(SqliteConnection& connection) {
  return connection.Run(
      "CREATE TABLE IF NOT EXISTS \"_zweck_fields\" (table_name TEXT NOT NULL, number INTEGER NOT "
      "NULL, column_name TEXT, kind TEXT NOT NULL, purposes TEXT NOT NULL, PRIMARY KEY "
      "(table_name, number)) STRICT");
}

absl::Status NoteFields(SqliteConnection& connection, const TableShape& shape) {
  for (const ShapeColumn& column : shape.columns) {
    if (column.number == 0) continue;
    const std::string purposes = JoinedPurposes(column.purposes);
    const Value values[] = {Value::Text(shape.name), Value::Integer(column.number),
                            Value::Text(column.name), Value::Text(column.kind),
                            Value::Text(purposes)};
    // One that comes back has no records from before.
    absl::Status status = RunWith(
        connection,
        "INSERT INTO \"_zweck_fields\" (table_name, number, column_name, kind, purposes) VALUES "
        "(?1, ?2, ?3, ?4, ?5) ON CONFLICT (table_name, number) DO UPDATE SET column_name = "
        "excluded.column_name, purposes = excluded.purposes WHERE column_name IS NULL",
        values, shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status NotePurposes(SqliteConnection& connection, const TableShape& shape) {
  for (const ShapeColumn& column : shape.columns) {
    if (column.number == 0) continue;
    const std::string purposes = JoinedPurposes(column.purposes);
    const Value values[] = {Value::Text(shape.name), Value::Integer(column.number),
                            Value::Text(column.name), Value::Text(purposes)};
    absl::Status status = RunWith(connection,
                                  "UPDATE \"_zweck_fields\" SET column_name = ?3, purposes = ?4 "
                                  "WHERE table_name = ?1 AND number = ?2",
                                  values, shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status NoteDropped(SqliteConnection& connection, std::string_view table,
                         std::string_view column) {
  const Value values[] = {Value::Text(table), Value::Text(column)};
  absl::Status status = RunWith(
      connection, "DELETE FROM \"_zweck_columns\" WHERE table_name = ?1 AND column_name = ?2",
      values, table);
  if (!status.ok()) return status;
  return RunWith(connection,
                 "UPDATE \"_zweck_fields\" SET column_name = NULL WHERE table_name = ?1 AND "
                 "column_name = ?2",
                 values, table);
}

absl::StatusOr<bool> IsServed(SqliteConnection& connection, const TableShape& shape) {
  absl::StatusOr<SqliteStatement> read =
      connection.Prepare("SELECT 1 FROM \"_zweck_meta\" WHERE name = ?1", shape.name);
  if (!read.ok()) return read.status();
  const std::string name = ServedName(shape);
  if (absl::Status status = read->Bind(1, Value::Text(name)); !status.ok()) return status;
  return read->Step();
}

absl::Status NoteServed(SqliteConnection& connection, const TableShape& shape) {
  const std::string name = ServedName(shape);
  const Value value = Value::Text(name);
  return RunWith(
      connection,
      "INSERT INTO \"_zweck_meta\" (name, value) VALUES (?1, x'') ON CONFLICT DO NOTHING",
      View<Value>(&value, 1), shape.name);
}

absl::Status ForgetServed(SqliteConnection& connection, std::string_view table) {
  // '/' is the character behind '.'.
  std::string end = ServedPrefix(table);
  end.back() = '/';
  const std::string begin = ServedPrefix(table);
  const Value values[] = {Value::Text(begin), Value::Text(end)};
  return RunWith(connection, "DELETE FROM \"_zweck_meta\" WHERE name >= ?1 AND name < ?2", values,
                 table);
}

absl::StatusOr<std::string> LastMigration(SqliteConnection& connection) {
  absl::StatusOr<SqliteStatement> read =
      connection.Prepare("SELECT value FROM \"_zweck_meta\" WHERE name = 'migrated'");
  if (!read.ok()) return read.status();
  const absl::StatusOr<bool> row = read->Step();
  if (!row.ok()) return row.status();
  return *row ? std::string(read->Bytes(0)) : std::string();
}

absl::Status NoteMigration(SqliteConnection& connection, std::string_view fingerprint) {
  const Value value = Value::Blob(fingerprint);
  return RunWith(connection,
                 "INSERT OR REPLACE INTO \"_zweck_meta\" (name, value) VALUES ('migrated', ?1)",
                 View<Value>(&value, 1));
}

}  // namespace zweck::store
