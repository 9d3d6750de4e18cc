// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Zweck's own tables in PostgreSQL.

#include "src/store/postgres_schema.h"

#include <cstdint>
#include <string>
#include <vector>

#include "src/text/cat.h"

namespace zweck::store {

absl::StatusOr<bool> PostgresConnection::HasNotes(std::string_view own_table) {
  const Value values[] = {Value::Text(schema()), Value::Text(own_table)};
  const absl::StatusOr<PostgresRows> tables = Run(
      {.sql =
           R"(SELECT 1 FROM information_schema.tables WHERE table_schema = $1::text AND table_name = $2::text)",
       .values = values});
  if (!tables.ok()) return tables.status();
  return tables->size() != 0;
}

absl::Status PostgresConnection::RunNote(std::string_view sql, View<Value> values,
                                         std::string_view table) {
  return RunOwn({.sql = sql, .values = values, .table = table}).status();
}

absl::Status PostgresConnection::ReadNotes(std::string_view sql, View<Value> values,
                                           std::string_view table,
                                           absl::FunctionRef<absl::Status(View<Value>)> each) {
  const absl::StatusOr<PostgresRows> rows = RunOwn({.sql = sql, .values = values, .table = table});
  if (!rows.ok()) return rows.status();
  std::vector<Value> row(rows->columns());
  for (std::size_t r = 0; r < rows->size(); ++r) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::int64_t number = 0;
      row[i] = rows->IsNull(r, i)         ? Value::Null()
               : rows->HoldsText(i)       ? Value::Text(rows->Bytes(r, i))
               : rows->HoldsBytes(i)      ? Value::Blob(rows->Bytes(r, i))
               : rows->Read(r, i, number) ? Value::Integer(number)
                                          : Value::Null();
    }
    if (absl::Status status = each(row); !status.ok()) return status;
  }
  return absl::OkStatus();
}

namespace postgres {
namespace {

using text::Cat;

constexpr std::string_view kOwed = "rewrite.";

}  // namespace

absl::Status MakeFieldNotes(PostgresConnection& connection, const TableShape& shape) {
  const absl::StatusOr<bool> has = connection.HasNotes("_zweck_fields");
  if (!has.ok()) return has.status();
  absl::Status status = *has ? absl::OkStatus() : connection.RunNote(kFieldNotesSql, {}, {});
  // Not every program may make tables, and not every table needs this one.
  if (!status.ok() || shape.nested.empty()) return status;
  const absl::StatusOr<bool> has_nested = connection.HasNotes("_zweck_nested");
  if (!has_nested.ok() || *has_nested) return has_nested.status();
  return connection.RunNote(kNestedNotesSql, {}, {});
}

absl::Status OweRewrite(PostgresConnection& connection, std::string_view table) {
  const std::string name = Cat({kOwed, table});
  return WriteNote(connection, name, {}, table);
}

absl::Status RewriteOwed(PostgresConnection& connection) {
  const std::string end = EndOfNames(kOwed);
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
        connection.RunNote(Cat({"VACUUM FULL ", connection.Named(table)}), {}, table);
    if (status.ok()) {
      status = connection.RunNote(R"(DELETE FROM "_zweck_meta" WHERE "name" = $1)",
                                  View<Value>(&value, 1), table);
    }
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace postgres
}  // namespace zweck::store
