// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The notes stand in _zweck_fields and _zweck_meta.

#include "src/store/postgres_schema.h"

#include <cstdint>

#include "src/text/cat.h"

namespace zweck::store::postgres {
namespace {

using text::Cat;

constexpr std::string_view kOwed = "rewrite.";

absl::Status RunWith(PostgresConnection& connection, std::string_view sql, View<Value> values,
                     std::string_view table = {}) {
  return connection.RunOwn({.sql = sql, .values = values, .table = table}).status();
}

// '/' is the character behind '.'.
std::string EndOf(std::string_view prefix) {
  std::string end(prefix);
  end.back() = '/';
  return end;
}

}  // namespace

absl::StatusOr<bool> NotesFields(PostgresConnection& connection) {
  const Value schema = Value::Text(connection.schema());
  const absl::StatusOr<PostgresRows> tables = connection.Run(
      {.sql =
           R"(SELECT 1 FROM information_schema.tables WHERE table_schema = $1::text AND table_name = '_zweck_fields')",
       .values = View<Value>(&schema, 1)});
  if (!tables.ok()) return tables.status();
  return tables->size() != 0;
}

absl::StatusOr<std::vector<HeldField>> HeldFields(PostgresConnection& connection,
                                                  std::string_view table) {
  std::vector<HeldField> fields;
  const absl::StatusOr<bool> notes = NotesFields(connection);
  if (!notes.ok()) return notes.status();
  if (!*notes) return fields;
  const Value name = Value::Text(table);
  const absl::StatusOr<PostgresRows> rows = connection.RunOwn(
      {.sql =
           R"(SELECT "number", "column_name", "kind", "purposes" FROM "_zweck_fields" WHERE "table_name" = $1 ORDER BY "number")",
       .values = View<Value>(&name, 1),
       .table = table});
  if (!rows.ok()) return rows.status();
  for (std::size_t row = 0; row < rows->size(); ++row) {
    std::int64_t number = 0;
    if (!rows->Read(row, 0, number)) {
      return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                              "was made by another version of Zweck");
    }
    HeldField& field = fields.emplace_back();
    field.number = static_cast<std::uint32_t>(number);
    if (!rows->IsNull(row, 1)) field.column = rows->Bytes(row, 1);
    field.kind = rows->Bytes(row, 2);
    field.purposes = rows->Bytes(row, 3);
  }
  return fields;
}

absl::Status MakeFieldNotes(PostgresConnection& connection) {
  const absl::StatusOr<bool> notes = NotesFields(connection);
  if (!notes.ok() || *notes) return notes.status();
  return RunWith(connection, kFieldNotesSql, {});
}

absl::Status NoteFields(PostgresConnection& connection, const TableShape& shape) {
  for (const ShapeColumn& column : shape.columns) {
    if (column.number == 0) continue;
    const std::string purposes = JoinedPurposes(column.purposes);
    const Value values[] = {Value::Text(shape.name), Value::Integer(column.number),
                            Value::Text(column.name), Value::Text(column.kind),
                            Value::Text(purposes)};
    // One that comes back has no records from before.
    absl::Status status = RunWith(
        connection,
        R"(INSERT INTO "_zweck_fields" ("table_name", "number", "column_name", "kind", "purposes") VALUES ($1, $2, $3, $4, $5) ON CONFLICT ("table_name", "number") DO UPDATE SET "column_name" = excluded."column_name", "purposes" = excluded."purposes" WHERE "_zweck_fields"."column_name" IS NULL)",
        values, shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status NotePurposes(PostgresConnection& connection, const TableShape& shape) {
  for (const ShapeColumn& column : shape.columns) {
    if (column.number == 0) continue;
    const std::string purposes = JoinedPurposes(column.purposes);
    const Value values[] = {Value::Text(shape.name), Value::Integer(column.number),
                            Value::Text(column.name), Value::Text(purposes)};
    absl::Status status = RunWith(
        connection,
        R"(UPDATE "_zweck_fields" SET "column_name" = $3, "purposes" = $4 WHERE "table_name" = $1 AND "number" = $2)",
        values, shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status NoteDropped(PostgresConnection& connection, std::string_view table,
                         std::string_view column) {
  const Value values[] = {Value::Text(table), Value::Text(column)};
  return RunWith(
      connection,
      R"(UPDATE "_zweck_fields" SET "column_name" = NULL WHERE "table_name" = $1 AND "column_name" = $2)",
      values, table);
}

absl::StatusOr<bool> IsServed(PostgresConnection& connection, const TableShape& shape) {
  const std::string name = ServedName(shape);
  const Value value = Value::Text(name);
  const absl::StatusOr<PostgresRows> rows =
      connection.RunOwn({.sql = R"(SELECT 1 FROM "_zweck_meta" WHERE "name" = $1)",
                         .values = View<Value>(&value, 1),
                         .table = shape.name});
  if (!rows.ok()) return rows.status();
  return rows->size() != 0;
}

absl::Status NoteServed(PostgresConnection& connection, const TableShape& shape) {
  const std::string name = ServedName(shape);
  const Value values[] = {Value::Text(name), Value::Blob("")};
  return RunWith(
      connection,
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING)",
      values, shape.name);
}

absl::Status ForgetServed(PostgresConnection& connection, std::string_view table) {
  const std::string begin = ServedPrefix(table);
  const std::string end = EndOf(begin);
  const Value values[] = {Value::Text(begin), Value::Text(end)};
  return RunWith(connection, R"(DELETE FROM "_zweck_meta" WHERE "name" >= $1 AND "name" < $2)",
                 values, table);
}

absl::StatusOr<std::string> LastMigration(PostgresConnection& connection) {
  const absl::StatusOr<PostgresRows> rows =
      connection.RunOwn({.sql = R"(SELECT "value" FROM "_zweck_meta" WHERE "name" = 'migrated')"});
  if (!rows.ok()) return rows.status();
  return rows->size() == 0 ? std::string() : std::string(rows->Bytes(0, 0));
}

absl::Status NoteMigration(PostgresConnection& connection, std::string_view fingerprint) {
  const Value value = Value::Blob(fingerprint);
  return RunWith(
      connection,
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ('migrated', $1) ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value")",
      View<Value>(&value, 1));
}

absl::Status OweRewrite(PostgresConnection& connection, std::string_view table) {
  const std::string name = Cat({kOwed, table});
  const Value values[] = {Value::Text(name), Value::Blob("")};
  return RunWith(
      connection,
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING)",
      values, table);
}

absl::Status RewriteOwed(PostgresConnection& connection) {
  const std::string end = EndOf(kOwed);
  const Value range[] = {Value::Text(kOwed), Value::Text(end)};
  const absl::StatusOr<PostgresRows> owed = connection.RunOwn(
      {.sql = R"(SELECT "name" FROM "_zweck_meta" WHERE "name" >= $1 AND "name" < $2)",
       .values = range});
  if (!owed.ok()) return owed.status();
  for (std::size_t row = 0; row < owed->size(); ++row) {
    const std::string_view name = owed->Bytes(row, 0);
    const std::string_view table = name.substr(kOwed.size());
    const Value value = Value::Text(name);
    absl::Status status =
        RunWith(connection, Cat({"VACUUM FULL ", connection.Named(table)}), {}, table);
    if (status.ok()) {
      status = RunWith(connection, R"(DELETE FROM "_zweck_meta" WHERE "name" = $1)",
                       View<Value>(&value, 1), table);
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store::postgres
