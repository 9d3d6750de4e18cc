// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The note stands in _zweck_meta.

#include "src/store/sealed_columns.h"

#include <absl/functional/function_ref.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "src/store/sealed_row.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// A key of a row that outlives the statement.
struct RowToSeal {
  std::int64_t id;
  std::vector<Value> key;
  std::vector<std::string> bytes;  // that `key` is a view of
  std::string from;                // of the other column
};

// Gives each row that has nothing in a column what `make` makes of its key and of the bytes in the
// column `from`, if one is named. Not if there is something in the column `other`.
absl::Status Fill(
    SqliteConnection& connection, std::string_view table, std::span<const HeldColumn> held,
    std::string_view column, std::string_view from, std::string_view other,
    absl::FunctionRef<absl::StatusOr<std::string>(const Value& key, std::string_view bytes)> make) {
  std::vector<std::string_view> keys;
  std::vector<bool> is_unsigned;
  for (const HeldColumn& each : held) {
    if (!each.key) continue;
    keys.push_back(each.name);
    is_unsigned.push_back(each.holds == NameOf(ColumnType::kUnsigned));
  }
  std::vector<std::string_view> columns = keys;
  if (!from.empty()) columns.push_back(from);
  absl::StatusOr<SqliteStatement> read =
      connection.Prepare(SelectAbsentSql(table, column, other, columns), table);
  if (!read.ok()) return read.status();
  absl::StatusOr<SqliteStatement> write = connection.Prepare(UpdateRowSql(table, column), table);
  if (!write.ok()) return write.status();
  // Some at a time, since a statement may not see what is written while it reads.
  constexpr std::size_t kSome = 1000;
  std::vector<RowToSeal> rows;
  std::optional<std::int64_t> last;
  do {
    rows.clear();
    rows.reserve(kSome);  // so that no text moves away from under its view
    {
      const ResetAtEnd reset(*read);
      const Value after = last.has_value() ? Value::Integer(*last) : Value::Null();
      if (absl::Status status = read->Bind(1, after); !status.ok()) return status;
      absl::StatusOr<bool> row = true;
      while (rows.size() < kSome) {
        row = read->Step();
        if (!row.ok()) return row.status();
        if (!*row) break;
        RowToSeal& each = rows.emplace_back();
        each.id = read->Integer(0);
        each.bytes.resize(keys.size());
        for (std::size_t i = 0; i < keys.size(); ++i) {
          const Value part = read->Keep(static_cast<int>(i) + 1, each.bytes[i]);
          each.key.push_back(BoundTo(part, is_unsigned[i]));
        }
        if (!from.empty()) each.from = read->Bytes(static_cast<int>(keys.size()) + 1);
      }
    }
    for (const RowToSeal& row : rows) {
      const Value key = row.key.empty()       ? Value::Null()
                        : row.key.size() == 1 ? row.key.front()
                                              : Value::Several(row.key);
      const absl::StatusOr<std::string> made = make(key, row.from);
      if (!made.ok()) return made.status();
      const ResetAtEnd reset(*write);
      if (absl::Status status = write->Bind(1, Value::Blob(*made)); !status.ok()) return status;
      if (absl::Status status = write->Bind(2, Value::Integer(row.id)); !status.ok()) return status;
      if (absl::Status status = write->Step().status(); !status.ok()) return status;
      last = row.id;
    }
  } while (rows.size() == kSome);
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::optional<SealedColumns>> SealedColumns::Read(SqliteConnection& connection,
                                                                 const Sealer& sealer) {
  absl::StatusOr<SqliteStatement> read =
      connection.Prepare("SELECT value FROM \"_zweck_meta\" WHERE name = 'key_check'");
  if (!read.ok()) return read.status();
  const absl::StatusOr<bool> row = read->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::nullopt;
  SealedColumns columns;
  switch (columns.Open(sealer, read->Bytes(0))) {
    case Opened::kOpened:
      break;
    case Opened::kOtherKey:
      return connection.Error(absl::StatusCode::kPermissionDenied, {},
                              "the sealing key is not the one that this database is sealed with");
    case Opened::kOtherVersion:
      return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                              "was made by another version of Zweck");
  }
  return columns;
}

absl::Status SealedColumns::Write(SqliteConnection& connection, const Sealer& sealer) const {
  const std::string sealed = Seal(sealer);
  absl::StatusOr<SqliteStatement> write = connection.Prepare(
      "INSERT OR REPLACE INTO \"_zweck_meta\" (name, value) VALUES ('key_check', ?1)");
  if (!write.ok()) return write.status();
  if (absl::Status status = write->Bind(1, Value::Blob(sealed)); !status.ok()) return status;
  if (absl::Status status = write->Run(); !status.ok()) return status;
  const absl::StatusOr<std::int64_t> version = connection.Number("PRAGMA user_version");
  if (!version.ok() || *version > 1) return version.status();
  // So that a Zweck that knows no sealed absence says that it is too old.
  return connection.Run("PRAGMA user_version = 2");
}

absl::Status SealedColumns::BindAbsence(SqliteConnection& connection, const Sealer& sealer) {
  std::vector<std::pair<std::string, std::string>> sealed;
  {
    absl::StatusOr<SqliteStatement> read = connection.Prepare(
        "SELECT table_name, column_name FROM \"_zweck_columns\" WHERE sealed <> 0");
    if (!read.ok()) return read.status();
    absl::StatusOr<bool> row = read->Step();
    for (; row.ok() && *row; row = read->Step()) {
      sealed.emplace_back(read->Bytes(0), read->Bytes(1));
    }
    if (!row.ok()) return row.status();
  }
  SealedColumns columns;
  for (const auto& [table, column] : sealed) {
    const absl::StatusOr<std::vector<HeldColumn>> held = HeldColumns(connection, table);
    if (!held.ok()) return held.status();
    if (FindHeld(*held, column) == nullptr) continue;  // dropped by hand
    absl::Status status = SealAbsentValues(connection, sealer, *held, {table, column});
    if (!status.ok()) return status;
    columns.Add(table, column);
  }
  return columns.Write(connection, sealer);
}

absl::Status SealAbsentValues(SqliteConnection& connection, const Sealer& sealer,
                              std::span<const HeldColumn> held, const SealedField& field) {
  return Fill(connection, field.table, held, field.column, {}, {},
              [&](const Value& key, std::string_view) -> absl::StatusOr<std::string> {
                return sealer.SealAbsence({field, key});
              });
}

absl::Status FillLookups(SqliteConnection& connection, const Sealer& sealer,
                         const TableShape& shape) {
  const std::vector<HeldColumn> held = ToHold(shape);
  for (const ShapeColumn& column : shape.columns) {
    if (column.lookup == 0) continue;
    OpenedBytes opened;
    const SealedField field = FieldOf(shape, column);
    const auto [now, other] = LookupsOf(column, sealer.Now()->epoch());
    absl::Status status =
        Fill(connection, shape.name, held, shape.columns[now].name, column.name,
             other == 0 ? std::string_view() : shape.columns[other].name,
             [&](const Value& key, std::string_view sealed) -> absl::StatusOr<std::string> {
               const Opened what = sealer.Open({field, key}, sealed, opened);
               if (const std::string_view why = WhyClosed(what); !why.empty()) {
                 return connection.Error(absl::StatusCode::kDataLoss, shape.name,
                                         Cat({"column ", column.name, ": ", why}));
               }
               Value value;
               ReadOpened(what, column.type, opened.View(), value);
               return sealer.Lookup(field, value);
             });
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

}  // namespace zweck::store
