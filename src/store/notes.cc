// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/notes.h"

#include <cstdint>

namespace zweck::store {
namespace {

constexpr std::string_view kMigrated = "migrated";
constexpr std::string_view kNestedTable = "_zweck_nested";
// With the name of a table behind it: what is nested in that is noted.
constexpr std::string_view kNestedNote = "nested.";

View<Value> One(const Value& value) { return {&value, 1}; }

// Runs a statement for each field of a shape: with its column, its purposes, the table, its number
// and its kind, as far as the statement has parameters.
absl::Status ForFields(Notes& notes, const TableShape& shape, std::string_view sql,
                       std::size_t parameters) {
  for (const ShapeColumn& column : shape.columns) {
    if (column.number == 0) continue;
    const std::string purposes = JoinedPurposes(column.purposes);
    const Value values[] = {Value::Text(column.name), Value::Text(purposes),
                            Value::Text(shape.name), Value::Integer(column.number),
                            Value::Text(column.kind)};
    absl::Status status = notes.RunNote(sql, View<Value>(values, parameters), shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// The same for each field that is nested: with its own name, its purposes, the table, its path, its
// form and its kind.
absl::Status ForNested(Notes& notes, const TableShape& shape, std::string_view sql,
                       std::size_t parameters) {
  for (const ShapeNested& field : shape.nested) {
    const std::string purposes = JoinedPurposes(field.purposes);
    const Value values[] = {Value::Text(field.Own()), Value::Text(purposes),
                            Value::Text(shape.name),  Value::Text(field.path),
                            Value::Text(field.form),  Value::Text(field.kind)};
    absl::Status status = notes.RunNote(sql, View<Value>(values, parameters), shape.name);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status NoteNested(Notes& notes, const TableShape& shape) {
  const std::string name = std::string(kNestedNote) + shape.name;
  const Value values[] = {Value::Text(name), Value::Blob("")};
  absl::Status status = notes.RunNote(
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING)",
      values, shape.name);
  if (!status.ok()) return status;
  return ForNested(
      notes, shape,
      R"(INSERT INTO "_zweck_nested" ("own_name", "purposes", "table_name", "path", "form", "kind") VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ("table_name", "path") DO UPDATE SET "own_name" = excluded."own_name", "purposes" = excluded."purposes", "form" = excluded."form" WHERE "_zweck_nested"."own_name" IS NULL)",
      6);
}

}  // namespace

absl::StatusOr<HeldNested> HeldNestedFields(Notes& notes, std::string_view table) {
  HeldNested held;
  const std::string note = std::string(kNestedNote).append(table);
  const Value note_name = Value::Text(note);
  absl::Status status = notes.ReadNotes(R"(SELECT 1 FROM "_zweck_meta" WHERE "name" = $1)",
                                        One(note_name), table, [&](View<Value> /*row*/) {
                                          held.is_noted = true;
                                          return absl::OkStatus();
                                        });
  if (!status.ok()) return status;
  const absl::StatusOr<bool> has = notes.HasNotes(kNestedTable);
  if (!has.ok()) return has.status();
  if (!*has) return held;
  const Value name = Value::Text(table);
  status = notes.ReadNotes(
      R"(SELECT "path", "own_name", "form", "kind", "purposes" FROM "_zweck_nested" WHERE "table_name" = $1 ORDER BY "path")",
      One(name), table, [&](View<Value> row) {
        HeldNestedField& field = held.fields.emplace_back();
        field.path = row[0].bytes;
        if (row[1].kind == Value::Kind::kText) field.name = row[1].bytes;
        field.form = row[2].bytes;
        field.kind = row[3].bytes;
        field.purposes = row[4].bytes;
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return held;
}

absl::Status CheckNested(Notes& notes, const TableShape& shape, std::span<const HeldColumn> held) {
  if (held.empty()) return absl::OkStatus();
  const absl::StatusOr<HeldNested> nested = HeldNestedFields(notes, shape.name);
  if (!nested.ok()) return nested.status();
  return CheckNestedHeldAs(notes.Place(shape.name), shape, held, *nested,
                           [&] { return IsServed(notes, shape); });
}

absl::StatusOr<std::vector<HeldField>> HeldFields(Notes& notes, std::string_view table) {
  std::vector<HeldField> fields;
  const absl::StatusOr<bool> has = notes.HasNotes("_zweck_fields");
  if (!has.ok()) return has.status();
  if (!*has) return fields;
  const Value name = Value::Text(table);
  absl::Status status = notes.ReadNotes(
      R"(SELECT "number", "column_name", "kind", "purposes" FROM "_zweck_fields" WHERE "table_name" = $1 ORDER BY "number")",
      One(name), table, [&](View<Value> row) {
        if (row[0].kind != Value::Kind::kInteger) {
          return notes.Error(absl::StatusCode::kFailedPrecondition, {},
                             "was made by another version of Zweck");
        }
        HeldField& field = fields.emplace_back();
        field.number = static_cast<std::uint32_t>(row[0].integer);
        if (row[1].kind == Value::Kind::kText) field.column = row[1].bytes;
        field.kind = row[2].bytes;
        field.purposes = row[3].bytes;
        return absl::OkStatus();
      });
  if (!status.ok()) return status;
  return fields;
}

// A field that comes back has no records from before.
absl::Status NoteFields(Notes& notes, const TableShape& shape) {
  absl::Status status = ForFields(
      notes, shape,
      R"(INSERT INTO "_zweck_fields" ("column_name", "purposes", "table_name", "number", "kind") VALUES ($1, $2, $3, $4, $5) ON CONFLICT ("table_name", "number") DO UPDATE SET "column_name" = excluded."column_name", "purposes" = excluded."purposes" WHERE "_zweck_fields"."column_name" IS NULL)",
      5);
  return status.ok() ? NoteNested(notes, shape) : status;
}

absl::Status NotePurposes(Notes& notes, const TableShape& shape) {
  absl::Status status = ForFields(
      notes, shape,
      R"(UPDATE "_zweck_fields" SET "column_name" = $1, "purposes" = $2 WHERE "table_name" = $3 AND "number" = $4)",
      4);
  if (!status.ok() || shape.nested.empty()) return status;
  return ForNested(
      notes, shape,
      R"(UPDATE "_zweck_nested" SET "own_name" = $1, "purposes" = $2 WHERE "table_name" = $3 AND "path" = $4 AND NOT ("own_name" IS NULL))",
      4);
}

absl::Status NoteDropped(Notes& notes, std::string_view table, std::string_view column) {
  const Value values[] = {Value::Text(table), Value::Text(column)};
  std::string path;
  absl::Status status = notes.ReadNotes(
      R"(SELECT "number" FROM "_zweck_fields" WHERE "table_name" = $1 AND "column_name" = $2)",
      values, table, [&](View<Value> row) {
        path = std::to_string(row[0].integer);
        return absl::OkStatus();
      });
  if (status.ok() && !path.empty()) status = NoteNestedDropped(notes, table, path);
  if (!status.ok()) return status;
  return notes.RunNote(
      R"(UPDATE "_zweck_fields" SET "column_name" = NULL WHERE "table_name" = $1 AND "column_name" = $2)",
      values, table);
}

absl::Status NoteNestedDropped(Notes& notes, std::string_view table, std::string_view path) {
  const absl::StatusOr<bool> has = notes.HasNotes(kNestedTable);
  if (!has.ok() || !*has) return has.status();
  const Value whole[] = {Value::Text(table), Value::Text(path)};
  absl::Status status = notes.RunNote(
      R"(UPDATE "_zweck_nested" SET "own_name" = NULL WHERE "table_name" = $1 AND "path" = $2)",
      whole, table);
  const std::string begin = std::string(path) + ".";
  const std::string end = EndOfNames(begin);
  const Value within[] = {Value::Text(table), Value::Text(begin), Value::Text(end)};
  if (!status.ok()) return status;
  return notes.RunNote(
      R"(UPDATE "_zweck_nested" SET "own_name" = NULL WHERE "table_name" = $1 AND "path" >= $2 AND "path" < $3)",
      within, table);
}

absl::StatusOr<bool> IsServed(Notes& notes, const TableShape& shape) {
  const std::string name = ServedName(shape);
  const Value value = Value::Text(name);
  bool is_served = false;
  absl::Status status = notes.ReadNotes(R"(SELECT 1 FROM "_zweck_meta" WHERE "name" = $1)",
                                        One(value), shape.name, [&](View<Value> /*row*/) {
                                          is_served = true;
                                          return absl::OkStatus();
                                        });
  if (!status.ok()) return status;
  return is_served;
}

absl::Status NoteServed(Notes& notes, const TableShape& shape) {
  const std::string name = ServedName(shape);
  const Value values[] = {Value::Text(name), Value::Blob("")};
  return notes.RunNote(
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ($1, $2) ON CONFLICT DO NOTHING)",
      values, shape.name);
}

absl::Status ForgetServed(Notes& notes, std::string_view table) {
  const std::string begin = ServedPrefix(table);
  const std::string end = EndOfNames(begin);
  const Value values[] = {Value::Text(begin), Value::Text(end)};
  return notes.RunNote(R"(DELETE FROM "_zweck_meta" WHERE "name" >= $1 AND "name" < $2)", values,
                       table);
}

absl::StatusOr<std::string> LastMigration(Notes& notes) { return ReadNote(notes, kMigrated); }
absl::Status NoteMigration(Notes& notes, std::string_view fingerprint) {
  return WriteNote(notes, kMigrated, fingerprint);
}

absl::StatusOr<std::string> ReadNote(Notes& notes, std::string_view name, std::string_view table) {
  const Value value = Value::Text(name);
  std::string note;
  absl::Status status = notes.ReadNotes(R"(SELECT "value" FROM "_zweck_meta" WHERE "name" = $1)",
                                        One(value), table, [&](View<Value> row) {
                                          note = row[0].bytes;
                                          return absl::OkStatus();
                                        });
  if (!status.ok()) return status;
  return note;
}

absl::Status WriteNote(Notes& notes, std::string_view name, std::string_view value,
                       std::string_view table) {
  const Value values[] = {Value::Text(name), Value::Blob(value)};
  return notes.RunNote(
      R"(INSERT INTO "_zweck_meta" ("name", "value") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value")",
      values, table);
}

std::string EndOfNames(std::string_view prefix) {
  // '/' is the character behind '.'.
  std::string end(prefix);
  end.back() = '/';
  return end;
}

}  // namespace zweck::store
