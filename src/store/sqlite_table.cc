// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Checks of tables and rows, and the text of every statement about them.

#include "src/store/sqlite_table.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "src/store/ends.h"
#include "src/store/ends_sql.h"
#include "src/store/sqlite_schema.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

std::string_view SqlType(const ShapeColumn& column) {
  if (column.sealed) return "BLOB";
  switch (column.type) {
    case ColumnType::kInteger:
    case ColumnType::kTime:
    case ColumnType::kUnsigned:
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

// What SQLite calls INTEGER and is the key becomes the id of the row, of which copies stay behind
// when the row is erased; INT does not.
constexpr std::string_view kKeyNumber = "INT";

std::string ColumnSql(const HeldColumn& column) {
  const bool is_number = column.key && column.type == "INTEGER";
  return Cat({Quoted(column.name), " ", is_number ? kKeyNumber : column.type,
              column.key ? " NOT NULL" : ""});
}

// Behind the parameters of the key.
std::string TimeBehindKey(const TableShape& shape) {
  return Cat({"?", std::to_string(shape.keys.size() + 1)});
}

// Is a column of a former version, which said no more of it than its type?
bool IsFormer(const HeldColumn& held, ColumnType declared) {
  const bool counts = declared == ColumnType::kTime || declared == ColumnType::kUnsigned;
  return !held.holds.has_value() && counts;
}
// A former version wrote times as 2026-11-24T01:02:03.004Z, with 0, 3, 6 or 9 digits at the end.
bool IsFormerTime(const HeldColumn& held, ColumnType declared) {
  return IsFormer(held, declared) && declared == ColumnType::kTime && held.type == "TEXT";
}
std::string SecondOf(std::string_view column) {
  return Cat({"CAST(strftime('%s', substr(", column, ", 1, 19)) AS INTEGER)"});
}

// An index as the database has it.
struct HeldIndex {
  std::string name;
  std::string sql;
};
absl::StatusOr<std::vector<HeldIndex>> HeldIndexes(SqliteConnection& connection,
                                                   std::string_view table) {
  absl::StatusOr<SqliteStatement> statement = connection.Prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT "
      "NULL ORDER BY name",
      table);
  if (!statement.ok()) return statement.status();
  if (absl::Status status = statement->Bind(1, Value::Text(table)); !status.ok()) return status;
  std::vector<HeldIndex> held;
  for (;;) {
    const absl::StatusOr<bool> row = statement->Step();
    if (!row.ok()) return row.status();
    if (!*row) return held;
    held.push_back({std::string(statement->Bytes(0)), std::string(statement->Bytes(1))});
  }
}

// A former version made keys that are numbers the ids of their rows.
absl::StatusOr<bool> KeyIsRowId(SqliteConnection& connection, std::string_view table) {
  absl::StatusOr<SqliteStatement> statement = connection.Prepare(
      "SELECT count(*) = 1 AND max(upper(type)) = 'INTEGER' FROM pragma_table_info(?1) WHERE pk <> "
      "0",
      table);
  if (!statement.ok()) return statement.status();
  if (absl::Status status = statement->Bind(1, Value::Text(table)); !status.ok()) return status;
  const absl::StatusOr<bool> row = statement->Step();
  if (!row.ok()) return row.status();
  return *row && statement->Integer(0) != 0;
}

// Of equal values the key decides, so that pages go on behind any row.
std::string IndexSql(const TableShape& shape, const ShapeColumn& column) {
  const bool unique = column.index == Index::kUnique;
  std::string columns = Quoted(column.name);
  for (const std::size_t key : shape.keys) {
    if (!unique) columns += Cat({", ", Quoted(shape.columns[key].name)});
  }
  return Cat({unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ", Quoted(IndexName(shape, column)),
              " ON ", Quoted(shape.name), " (", columns, ")"});
}

// Writes a table anew with other columns. `values`: what is read from the old one for them. A row
// keeps its id, by which ForEach goes on, unless that is its key.
absl::Status WriteAnew(SqliteConnection& connection, std::string_view table,
                       std::span<const HeldColumn> columns, std::string_view values) {
  const absl::StatusOr<bool> counts = KeyIsRowId(connection, table);
  if (!counts.ok()) return counts.status();
  const absl::StatusOr<std::vector<HeldIndex>> indexes = HeldIndexes(connection, table);
  if (!indexes.ok()) return indexes.status();
  constexpr std::string_view kAnew = "_zweck_rewritten";
  std::string names = *counts ? "" : "_rowid_";
  for (const HeldColumn& column : columns) {
    names += Cat({names.empty() ? "" : ", ", Quoted(column.name)});
  }
  std::vector<std::string> statements{
      CreateSql(kAnew, columns),
      Cat({"INSERT INTO ", Quoted(kAnew), " (", names, ") SELECT ", *counts ? "" : "_rowid_, ",
           values, " FROM ", Quoted(table), " ORDER BY _rowid_"}),
      Cat({"DROP TABLE ", Quoted(table)}),  // and its indexes
      Cat({"ALTER TABLE ", Quoted(kAnew), " RENAME TO ", Quoted(table)}),
  };
  for (const HeldIndex& index : *indexes) statements.push_back(index.sql);
  for (const std::string& sql : statements) {
    if (absl::Status status = connection.Run(sql, table); !status.ok()) return status;
  }
  return absl::OkStatus();
}

// False in a database of a former version.
absl::StatusOr<bool> NotesWhatColumnsHold(SqliteConnection& connection) {
  const absl::StatusOr<std::int64_t> columns = connection.Number(
      "SELECT count(*) FROM pragma_table_info('_zweck_columns') WHERE name = 'holds'");
  if (!columns.ok()) return columns.status();
  return *columns != 0;
}

// Is there a row for which the condition holds?
absl::StatusOr<bool> HasRow(SqliteConnection& connection, std::string_view table,
                            std::string_view condition) {
  absl::StatusOr<SqliteStatement> statement = connection.Prepare(
      Cat({"SELECT 1 FROM ", Quoted(table), " WHERE ", condition, " LIMIT 1"}), table);
  if (!statement.ok()) return statement.status();
  return statement->Step();
}

// That each time of a former version is one, and in the years that count.
absl::Status CheckFormerTimes(SqliteConnection& connection, std::string_view table,
                              std::string_view column) {
  const std::string name = Quoted(column);
  const std::string digits = Cat({"substr(", name, ", 21, length(", name, ") - 21)"});
  const absl::StatusOr<bool> malformed =
      HasRow(connection, table,
             Cat({name, " IS NOT NULL AND NOT (", name, " LIKE '__________T%Z' AND strftime('%s', ",
                  "substr(", name, ", 1, 19)) IS NOT NULL AND (length(", name, ") = 20 OR (substr(",
                  name, ", 20, 1) = '.' AND length(", name, ") BETWEEN 22 AND 30 AND ", digits,
                  " NOT GLOB '*[^0-9]*')))"}));
  if (!malformed.ok()) return malformed.status();
  if (*malformed) {
    return connection.Error(absl::StatusCode::kDataLoss, table,
                            Cat({"column ", column, ": a value is not a time"}));
  }
  const absl::StatusOr<bool> far =
      HasRow(connection, table, Cat({SecondOf(name), " NOT BETWEEN -9223372036 AND 9223372035"}));
  if (!far.ok()) return far.status();
  if (!*far) return absl::OkStatus();
  return connection.Error(absl::StatusCode::kFailedPrecondition, table,
                          Cat({"column ", column,
                               ": a time is not in the years 1678 to 2261, which are all that this "
                               "version counts; change it with the one before"}));
}

// What a column of a former version is in SQL by today's.
std::string UpToDateSql(const HeldColumn& held, const ShapeColumn& declared) {
  const std::string name = Quoted(held.name);
  std::string value = name;
  if (IsFormerTime(held, declared.type)) {
    value = Cat({SecondOf(name), " * 1000000000 + CAST(substr(rtrim(substr(", name,
                 ", 21), 'Z') || '000000000', 1, 9) AS INTEGER)"});
  } else if (IsFormer(held, declared.type) && declared.type == ColumnType::kUnsigned) {
    // SQLite has no 2^63.
    value = Cat({"CASE WHEN ", name, " < 0 THEN ", name, " + 9223372036854775807 + 1 ELSE ", name,
                 " - 9223372036854775807 - 1 END"});
  }
  return declared.initial.empty() ? value : Cat({"coalesce(", value, ", ", declared.initial, ")"});
}

// What a column is in SQL by its wider type, if all values have a place there.
absl::StatusOr<std::string> WidenedSql(SqliteConnection& connection, std::string_view table,
                                       const HeldColumn& held, const ShapeColumn& declared) {
  const std::string name = Quoted(held.name);
  const bool is_unsigned = declared.type == ColumnType::kUnsigned;
  const absl::StatusOr<bool> unfit = HasRow(
      connection, table,
      Cat({name, is_unsigned ? " < 0" : " NOT BETWEEN -9007199254740992 AND 9007199254740992"}));
  if (!unfit.ok()) return unfit.status();
  if (*unfit) {
    return connection.Error(
        absl::StatusCode::kFailedPrecondition, table,
        Cat({"column ", held.name, ": a value has no place in a number that is ",
             is_unsigned ? "without a sign" : "a floating-point one"}));
  }
  const std::string value =
      is_unsigned ? Cat({name, " - 9223372036854775807 - 1"}) : Cat({"CAST(", name, " AS REAL)"});
  return declared.initial.empty() ? value : Cat({"coalesce(", value, ", ", declared.initial, ")"});
}

// All notes of a table's columns anew.
absl::Status NoteColumns(SqliteConnection& connection, std::string_view table,
                         std::span<const HeldColumn> columns) {
  absl::StatusOr<SqliteStatement> forget =
      connection.Prepare("DELETE FROM \"_zweck_columns\" WHERE table_name = ?1", table);
  if (!forget.ok()) return forget.status();
  absl::Status status = forget->Bind(1, Value::Text(table));
  if (status.ok()) status = forget->Run();
  absl::StatusOr<SqliteStatement> note = connection.Prepare(
      "INSERT INTO \"_zweck_columns\" (table_name, column_name, sealed, holds) VALUES (?1, ?2, ?3, "
      "?4)",
      table);
  if (!note.ok()) return note.status();
  for (const HeldColumn& column : columns) {
    const Value values[] = {Value::Text(table), Value::Text(column.name),
                            Value::Integer(column.sealed.value_or(false) ? 1 : 0),
                            column.holds.has_value() ? Value::Text(*column.holds) : Value::Null()};
    const ResetAtEnd reset(*note);
    if (status.ok()) status = BindAll(*note, values);
    if (status.ok()) status = note->Step().status();
  }
  return status;
}

}  // namespace

absl::StatusOr<std::vector<HeldColumn>> HeldColumns(SqliteConnection& connection,
                                                    std::string_view table) {
  // A database of a former version has no `holds`.
  const absl::StatusOr<bool> holds = NotesWhatColumnsHold(connection);
  if (!holds.ok()) return holds.status();
  const absl::StatusOr<bool> fields = connection.HasNotes("_zweck_fields");
  if (!fields.ok()) return fields.status();
  absl::StatusOr<SqliteStatement> statement = connection.Prepare(
      Cat({"SELECT i.name, i.type, i.pk, c.sealed, ", *holds ? "c.holds" : "NULL",
           *fields ? ", f.number, f.kind" : ", 0, ''",
           " FROM pragma_table_xinfo(?1) AS i LEFT JOIN \"_zweck_columns\" AS c ON c.table_name = "
           "?1 AND c.column_name = i.name",
           *fields ? " LEFT JOIN \"_zweck_fields\" AS f ON f.table_name = ?1 AND f.column_name = "
                     "i.name"
                   : "",
           " ORDER BY i.cid"}),
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
    if (column.type == kKeyNumber) column.type = "INTEGER";
    column.key = statement->Integer(2) != 0;
    if (statement->Type(3) == SQLITE_INTEGER) column.sealed = statement->Integer(3) != 0;
    if (statement->Type(4) == SQLITE_TEXT) column.holds = statement->Bytes(4);
    column.number = static_cast<std::uint32_t>(statement->Integer(5));
    column.kind = statement->Bytes(6);
  }
}

absl::Status CheckHeld(SqliteConnection& connection, const TableShape& shape,
                       std::span<const HeldColumn> held) {
  const std::string place = connection.Place(shape.name);
  absl::Status status = CheckHeldAs(
      place, shape, held,
      [](const HeldColumn& column, const ShapeColumn& declared) {
        return column.holds.has_value()
                   ? *column.holds == NameOf(declared.type)
                   : column.type == SqlType(declared) || IsFormerTime(column, declared.type);
      },
      [&] { return IsServed(connection, shape); });
  if (status.ok()) status = CheckNested(connection, shape, held);
  if (!status.ok() || held.empty() || HoldsAll(shape, held)) return status;
  const absl::StatusOr<std::vector<HeldField>> fields = HeldFields(connection, shape.name);
  return fields.ok() ? CheckNew(place, shape, *fields) : fields.status();
}

std::vector<HeldColumn> ToHold(const TableShape& shape) {
  std::vector<HeldColumn> columns;
  columns.reserve(shape.columns.size());
  for (const ShapeColumn& column : shape.columns) {
    columns.push_back({column.name, std::string(SqlType(column)), column.key, column.sealed,
                       std::string(NameOf(column.type)), column.initial});
  }
  return columns;
}

std::string CreateSql(std::string_view table, std::span<const HeldColumn> columns) {
  std::string sql = Cat({"CREATE TABLE ", Quoted(table), " ("});
  std::string keys;
  for (const HeldColumn& column : columns) {
    sql += Cat({ColumnSql(column), ", "});
    if (column.key) keys += Cat({keys.empty() ? "" : ", ", Quoted(column.name)});
  }
  if (keys.empty()) {
    sql.resize(sql.size() - 2);
  } else {
    sql += Cat({"PRIMARY KEY (", keys, ")"});
  }
  return sql + ") STRICT";
}

std::string ByKeySql(const TableShape& shape, std::size_t first) {
  std::string sql;
  for (std::size_t i = 0; i < shape.keys.size(); ++i) {
    sql += Cat({i == 0 ? "" : " AND ", Quoted(shape.columns[shape.keys[i]].name), " = ?",
                std::to_string(first + i)});
  }
  return sql;
}

std::string AddColumnSql(std::string_view table, const HeldColumn& column) {
  return Cat({"ALTER TABLE ", Quoted(table), " ADD COLUMN ", ColumnSql(column),
              column.initial.empty() ? "" : " DEFAULT ", column.initial});
}

std::string PutSql(const TableShape& shape, Writing how) {
  std::string names;
  std::string parameters;
  std::string keys;
  std::string assignments;
  const bool inserts = how == Writing::kInsert;
  // A table that is nothing but its key still needs something to set.
  const bool only_key = shape.columns.size() == shape.keys.size();
  for (std::size_t i = 0; i < shape.columns.size(); ++i) {
    const std::string name = Quoted(shape.columns[i].name);
    const std::string_view comma = i == 0 ? "" : ", ";
    names += Cat({comma, name});
    parameters += Cat({comma, "?", std::to_string(i + 1)});
    if (shape.columns[i].key) keys += Cat({keys.empty() ? "" : ", ", name});
    if (shape.columns[i].key && !only_key) continue;
    if (!inserts && IsOfEnds(shape, i)) continue;
    assignments += Cat({assignments.empty() ? "" : ", ", name, " = excluded.", name});
  }
  std::string insert = Cat({"INSERT INTO ", Quoted(shape.name), shape.ends ? " AS " : "",
                            shape.ends ? kOldRow : "", " (", names, ") VALUES (", parameters, ")"});
  if (how == Writing::kReplace && (keys.empty() || !shape.ends)) return {};
  if (keys.empty()) return insert;
  insert += Cat({" ON CONFLICT (", keys, ") DO "});
  if (!shape.ends) {
    return Cat({insert, inserts ? "NOTHING" : "UPDATE SET ", inserts ? "" : assignments});
  }
  const std::string time = Cat({"?", std::to_string(shape.columns.size() + 1)});
  if (inserts) {
    return Cat({insert, "UPDATE SET ", assignments, " WHERE ", kOldRow, ".",
                Quoted(shape.columns[shape.ends.expires].name), " <= ", time});
  }
  const auto given = [&shape](std::size_t column) {
    return Cat({"excluded.", Quoted(shape.columns[column].name)});
  };
  if (how == Writing::kReplace) {
    const std::string may = ReplacesAsItEndsSql(shape, time);
    if (may.empty() || assignments.empty()) return {};
    return Cat({insert, "UPDATE SET ", assignments, " WHERE ", may});
  }
  const ReplacingSql replacing{
      .given = given, .hides = time, .least = kLeast, .reopens = how == Writing::kReopen};
  const std::string may = MayReplaceSql(shape, replacing);
  return Cat({insert, "UPDATE SET ", assignments, assignments.empty() ? "" : ", ",
              AssignEndsSql(shape, replacing), may.empty() ? "" : " WHERE ", may});
}

std::string SelectSql(const TableShape& shape, std::span<const HeldColumn> held, bool by_key) {
  std::string sql = "SELECT ";
  std::string_view comma;
  for (const ShapeColumn& column : std::span(shape.columns).first(shape.declared)) {
    sql += Cat({comma, FindHeld(held, column.name) == nullptr ? "NULL" : Quoted(column.name)});
    comma = ", ";
  }
  const std::string from = Cat({" FROM ", Quoted(shape.name)});
  if (by_key) {
    return Cat(
        {sql, from, " WHERE ", ByKeySql(shape), IsThereSql(shape, " AND ", TimeBehindKey(shape))});
  }
  return Cat({sql, ", _rowid_", from, " WHERE _rowid_ BETWEEN ?1 AND ?2",
              IsThereSql(shape, " AND ", "?3"), " ORDER BY _rowid_"});
}

std::string DeleteSql(const TableShape& shape) {
  return Cat({"DELETE FROM ", Quoted(shape.name), " WHERE ", ByKeySql(shape),
              shape.ends ? " RETURNING " : "",
              shape.ends ? Quoted(shape.columns[shape.ends.expires].name) : ""});
}

std::string HasKeySql(const TableShape& shape) {
  return Cat({"SELECT 1 FROM ", Quoted(shape.name), " WHERE ", ByKeySql(shape),
              IsThereSql(shape, " AND ", TimeBehindKey(shape))});
}

std::string RemoveEndedSql(const TableShape& shape) {
  const std::string table = Quoted(shape.name);
  const std::string expires = Quoted(shape.columns[shape.ends.expires].name);
  return Cat({"DELETE FROM ", table, " WHERE _rowid_ IN (SELECT _rowid_ FROM ", table, " WHERE ",
              expires, " <= ?1 ORDER BY ", expires, " LIMIT ?2)"});
}

// No column has the name _rowid_, which does not start with a letter.
std::string SelectAbsentSql(std::string_view table, std::string_view column, std::string_view other,
                            std::span<const std::string_view> keys) {
  std::string sql = "SELECT _rowid_";
  for (const std::string_view key : keys) sql += Cat({", ", Quoted(key)});
  return sql + Cat({" FROM ", Quoted(table), " WHERE ", Quoted(column), " IS NULL",
                    other.empty() ? "" : Cat({" AND ", Quoted(other), " IS NULL"}),
                    " AND (?1 IS NULL OR _rowid_ > ?1) ORDER BY _rowid_"});
}

std::string UpdateRowSql(std::string_view table, std::string_view column) {
  return Cat({"UPDATE ", Quoted(table), " SET ", Quoted(column), " = ?1 WHERE _rowid_ = ?2"});
}

absl::Status CountRows(SqliteConnection& connection, std::string_view table) {
  const absl::StatusOr<bool> counts = KeyIsRowId(connection, table);
  if (!counts.ok() || !*counts) return counts.status();
  const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(connection, table);
  if (!held.ok()) return held.status();
  return WriteAnew(connection, table, *held, "*");
}

absl::StatusOr<bool> DropHidden(SqliteConnection& connection, const TableShape& shape,
                                std::vector<HeldColumn>& held) {
  bool dropped = false;
  for (auto column = held.begin(); column != held.end();) {
    if (!IsHiddenName(column->name) || FindDeclared(shape, column->name) != nullptr) {
      ++column;
      continue;
    }
    const ShapeColumn dropping{.name = column->name,
                               .type = ColumnType::kBlob,
                               .key = false,
                               .sealed = false,
                               .index = Index::kIndexed};
    const std::string index = Quoted(IndexName(shape, dropping));
    for (const std::string& sql :
         {KeepEndSql(shape, column->name, kLeast), Cat({"DROP INDEX IF EXISTS ", index}),
          Cat({"ALTER TABLE ", Quoted(shape.name), " DROP COLUMN ", Quoted(column->name)})}) {
      if (sql.empty()) continue;
      if (absl::Status status = connection.Run(sql, shape.name); !status.ok()) return status;
    }
    absl::StatusOr<SqliteStatement> note = connection.Prepare(
        "DELETE FROM \"_zweck_columns\" WHERE table_name = ?1 AND column_name = ?2", shape.name);
    if (!note.ok()) return note.status();
    absl::Status status = note->Bind(1, Value::Text(shape.name));
    if (status.ok()) status = note->Bind(2, Value::Text(column->name));
    if (status.ok()) status = note->Run();
    if (!status.ok()) return status;
    column = held.erase(column);
    dropped = true;
  }
  return dropped;
}

absl::StatusOr<std::vector<std::string>> HeldIndexNames(SqliteConnection& connection,
                                                        std::string_view table) {
  const absl::StatusOr<std::vector<HeldIndex>> held = HeldIndexes(connection, table);
  if (!held.ok()) return held.status();
  std::vector<std::string> names;
  for (const HeldIndex& index : *held) {
    if (IsIndexName(index.name)) names.push_back(index.name);
  }
  return names;
}

absl::Status MakeIndexes(SqliteConnection& connection, const TableShape& shape, bool drops) {
  const absl::StatusOr<std::vector<HeldIndex>> held = HeldIndexes(connection, shape.name);
  if (!held.ok()) return held.status();
  std::vector<std::string> declared;
  for (const ShapeColumn& column : shape.columns) {
    if (column.index != Index::kNone) declared.push_back(IndexName(shape, column));
  }
  for (const HeldIndex& index : *held) {
    if (!drops || !IsIndexName(index.name)) continue;
    if (std::ranges::find(declared, index.name) != declared.end()) continue;
    absl::Status status = connection.Run(Cat({"DROP INDEX ", Quoted(index.name)}), shape.name);
    if (!status.ok()) return status;
  }
  for (const ShapeColumn& column : shape.columns) {
    if (column.index == Index::kNone) continue;
    const std::string name = IndexName(shape, column);
    if (std::ranges::find(*held, name, &HeldIndex::name) != held->end()) continue;
    absl::Status status = connection.Run(IndexSql(shape, column), shape.name);
    if (absl::IsAlreadyExists(status)) {
      return connection.Error(
          absl::StatusCode::kAlreadyExists, shape.name,
          Cat({"column ", column.name, " is declared as unique, and two rows hold one value"}));
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status NotUnique(SqliteConnection& connection, const TableShape& shape, View<Value> row) {
  std::string columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const ShapeColumn& column = shape.columns[i];
    if (column.index != Index::kUnique || row[i].kind == Value::Kind::kNull) continue;
    absl::StatusOr<SqliteStatement> other = connection.Prepare(
        Cat({"SELECT 1 FROM ", Quoted(shape.name), " WHERE ", Quoted(column.name), " = ?1",
             shape.keys.empty() ? "" : Cat({" AND NOT (", ByKeySql(shape, 2), ")"})}),
        shape.name);
    if (!other.ok()) return other.status();
    absl::Status status = other->Bind(1, row[i]);
    for (std::size_t k = 0; k < shape.keys.size() && status.ok(); ++k) {
      status = other->Bind(static_cast<int>(k) + 2, row[shape.keys[k]]);
    }
    if (!status.ok()) return status;
    const absl::StatusOr<bool> found = other->Step();
    if (!found.ok()) return found.status();
    if (*found) columns += Cat({columns.empty() ? "" : ", ", column.name});
  }
  return connection.Error(absl::StatusCode::kAlreadyExists, shape.name,
                          Cat({"column ", columns, ": another row holds this value"}));
}

absl::Status ChangeColumns(SqliteConnection& connection, const TableChange& change) {
  const std::string& table = change.shape.name;
  absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(connection, table);
  if (!held.ok()) return held.status();
  const absl::StatusOr<std::vector<std::string>> indexes = HeldIndexNames(connection, table);
  if (!indexes.ok()) return indexes.status();
  for (const std::string& index : *indexes) {
    absl::Status status = connection.Run(Cat({"DROP INDEX ", Quoted(index)}), table);
    if (!status.ok()) return status;
  }
  std::vector<HeldColumn> columns;
  std::string values;
  for (const HeldColumn& before : *held) {
    if (std::ranges::find(change.dropped, before.name) != change.dropped.end()) {
      if (absl::Status status = NoteDropped(connection, table, before.name); !status.ok()) {
        return status;
      }
      continue;
    }
    HeldColumn& column = columns.emplace_back(before);
    std::string value = Quoted(before.name);
    for (const auto& [name, at] : change.widened) {
      if (name != before.name) continue;
      const ShapeColumn& to = change.shape.columns[at];
      const absl::StatusOr<std::string> widened = WidenedSql(connection, table, before, to);
      if (!widened.ok()) return widened.status();
      value = *widened;
      column.type = SqlType(to);
      column.holds = NameOf(to.type);
    }
    for (const auto& [name, at] : change.renamed) {
      if (name == before.name) column.name = change.shape.columns[at].name;
    }
    values += Cat({values.empty() ? "" : ", ", value});
  }
  if (absl::Status status = WriteAnew(connection, table, columns, values); !status.ok()) {
    return status;
  }
  return NoteColumns(connection, table, columns);
}

bool HasFormer(const TableShape& shape, std::span<const HeldColumn> held) {
  return std::ranges::any_of(shape.columns, [&](const ShapeColumn& column) {
    const HeldColumn* const found = FindHeld(held, column.name);
    return found != nullptr && IsFormer(*found, column.type);
  });
}

absl::Status NoteWhatColumnsHold(SqliteConnection& connection) {
  const absl::StatusOr<bool> holds = NotesWhatColumnsHold(connection);
  if (!holds.ok() || *holds) return holds.status();
  return connection.Run("ALTER TABLE \"_zweck_columns\" ADD COLUMN holds TEXT");
}

absl::Status BringUpToDate(SqliteConnection& connection, const TableShape& shape,
                           std::vector<HeldColumn>& held) {
  if (std::ranges::all_of(held, [](const HeldColumn& one) { return one.holds.has_value(); })) {
    return absl::OkStatus();
  }
  std::string values;
  std::string missing = "0";
  for (HeldColumn& column : held) {
    const ShapeColumn* const declared = FindDeclared(shape, column.name);
    if (IsFormerTime(column, declared->type)) {
      absl::Status status = CheckFormerTimes(connection, shape.name, column.name);
      if (!status.ok()) return status;
    }
    values +=
        Cat({values.empty() ? "" : ", ",
             column.holds.has_value() ? Quoted(column.name) : UpToDateSql(column, *declared)});
    if (!declared->initial.empty()) missing += Cat({" OR ", Quoted(column.name), " IS NULL"});
  }
  absl::StatusOr<bool> rewrites = HasFormer(shape, held);
  if (!*rewrites) rewrites = HasRow(connection, shape.name, missing);
  if (!rewrites.ok()) return rewrites.status();
  if (*rewrites) {
    for (HeldColumn& column : held) column.type = SqlType(*FindDeclared(shape, column.name));
    absl::Status status = WriteAnew(connection, shape.name, held, values);
    if (!status.ok()) return status;
  }
  absl::StatusOr<SqliteStatement> note = connection.Prepare(
      "UPDATE \"_zweck_columns\" SET holds = ?3 WHERE table_name = ?1 AND column_name = ?2");
  if (!note.ok()) return note.status();
  for (HeldColumn& column : held) {
    column.holds = NameOf(FindDeclared(shape, column.name)->type);
    const ResetAtEnd reset(*note);
    absl::Status status = note->Bind(1, Value::Text(shape.name));
    if (status.ok()) status = note->Bind(2, Value::Text(column.name));
    if (status.ok()) status = note->Bind(3, Value::Text(*column.holds));
    if (status.ok()) status = note->Step().status();
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
