// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The note stands in _zweck_meta, where it tells the sealing key too: what opens it opens the rest.

#include "src/store/sealed_columns.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

constexpr SealedPlace kPlace = {.table = "_zweck_meta", .column = "key_check", .key = {}};
// The whole note of version 1, and the first line of version 2; then one name on each line.
constexpr std::string_view kVersion1 = "zweck key check";
constexpr std::string_view kVersion2 = "zweck sealed columns 2\n";

std::string Name(std::string_view table, std::string_view column) {
  return Cat({table, ".", column});
}

// A key of a row that outlives the statement.
struct RowToSeal {
  std::int64_t id;
  Value key;
  std::string bytes;  // that `key` is a view of
};

Value KeyOf(const SqliteStatement& statement, int column, std::string& bytes) {
  switch (statement.Type(column)) {
    case SQLITE_INTEGER:
      return Value::Integer(statement.Integer(column));
    case SQLITE_TEXT:
      bytes = statement.Bytes(column);
      return Value::Text(bytes);
    case SQLITE_BLOB:
      bytes = statement.Bytes(column);
      return Value::Blob(bytes);
    default:
      return Value::Null();
  }
}

}  // namespace

bool SealedColumns::Has(std::string_view table, std::string_view column) const {
  return names_.contains(Name(table, column));
}

bool SealedColumns::Set(const TableShape& shape) {
  std::set<std::string> names = names_;
  std::erase_if(names, [prefix = shape.name + "."](const std::string& name) {
    return name.starts_with(prefix);
  });
  for (const ShapeColumn& column : shape.columns) {
    if (column.sealed) names.insert(Name(shape.name, column.name));
  }
  std::swap(names, names_);
  return names != names_;
}

absl::StatusOr<std::optional<SealedColumns>> SealedColumns::Read(SqliteConnection& connection,
                                                                 const Sealer& sealer) {
  absl::StatusOr<SqliteStatement> read =
      connection.Prepare("SELECT value FROM \"_zweck_meta\" WHERE name = 'key_check'");
  if (!read.ok()) return read.status();
  const absl::StatusOr<bool> row = read->Step();
  if (!row.ok()) return row.status();
  if (!*row) return std::nullopt;
  OpenedBytes opened;
  if (sealer.Open(kPlace, read->Bytes(0), opened) != Sealer::Opened::kValue) {
    return connection.Error(absl::StatusCode::kPermissionDenied, {},
                            "the sealing key is not the one that this database is sealed with");
  }
  SealedColumns columns;
  std::string_view text = opened.View();
  columns.binds_absence_ = text != kVersion1;
  if (!columns.binds_absence_) return columns;
  if (!text.starts_with(kVersion2)) {
    return connection.Error(absl::StatusCode::kFailedPrecondition, {},
                            "was made by another version of Zweck");
  }
  text.remove_prefix(kVersion2.size());
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    columns.names_.emplace(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return columns;
}

absl::Status SealedColumns::Write(SqliteConnection& connection, const Sealer& sealer) const {
  std::string text(kVersion2);
  for (const std::string& name : names_) text += Cat({name, "\n"});
  const std::string sealed = sealer.Seal(kPlace, text);
  absl::StatusOr<SqliteStatement> write = connection.Prepare(
      "INSERT OR REPLACE INTO \"_zweck_meta\" (name, value) VALUES ('key_check', ?1)");
  if (!write.ok()) return write.status();
  if (absl::Status status = write->Bind(1, Value::Blob(sealed)); !status.ok()) return status;
  if (absl::Status status = write->Run(); !status.ok()) return status;
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
    absl::Status status = SealAbsentValues(connection, sealer, table, *held, column);
    if (!status.ok()) return status;
    columns.names_.insert(Name(table, column));
  }
  return columns.Write(connection, sealer);
}

absl::Status SealAbsentValues(SqliteConnection& connection, const Sealer& sealer,
                              std::string_view table, std::span<const HeldColumn> held,
                              std::string_view column) {
  const auto key = std::ranges::find_if(held, &HeldColumn::key);
  absl::StatusOr<SqliteStatement> read = connection.Prepare(
      SelectAbsentSql(table, column, key == held.end() ? std::string_view() : key->name), table);
  if (!read.ok()) return read.status();
  absl::StatusOr<SqliteStatement> write = connection.Prepare(UpdateRowSql(table, column), table);
  if (!write.ok()) return write.status();
  // Some at a time, since a statement may not see what is written while it reads.
  constexpr std::size_t kSome = 1000;
  std::vector<RowToSeal> rows;
  std::optional<std::int64_t> last;
  do {
    rows.clear();
    rows.reserve(kSome);  // so that no key moves away from under its view
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
        each.key = KeyOf(*read, 1, each.bytes);
      }
    }
    for (const RowToSeal& row : rows) {
      const std::string sealed = sealer.SealAbsence({table, column, row.key});
      const ResetAtEnd reset(*write);
      if (absl::Status status = write->Bind(1, Value::Blob(sealed)); !status.ok()) return status;
      if (absl::Status status = write->Bind(2, Value::Integer(row.id)); !status.ok()) return status;
      if (absl::Status status = write->Step().status(); !status.ok()) return status;
      last = row.id;
    }
  } while (rows.size() == kSome);
  return absl::OkStatus();
}

}  // namespace zweck::store
