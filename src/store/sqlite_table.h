// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table as a category declares it, the same table as the database holds it, and the SQL between
// the two.

#ifndef ZWECK_SRC_STORE_SQLITE_TABLE_H_
#define ZWECK_SRC_STORE_SQLITE_TABLE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/sqlite_connection.h"
#include "zweck/store/row.h"

namespace zweck::store {

struct ShapeColumn {
  std::string name;
  ColumnType type;
  bool key;
  bool sealed;
};

// A copy of a Table whose names and columns are sound.
struct TableShape {
  std::string name;
  std::vector<ShapeColumn> columns;
  std::optional<std::size_t> key;  // the key's place among the columns

  // InvalidArgument for a name that is not [a-z][a-z0-9_]*, a name twice, two keys, a sealed key or
  // number.
  static absl::StatusOr<TableShape> Of(const Table& table);
  bool Is(const Table& table) const;
  bool HasSealedColumn() const;

  // InvalidArgument if the row does not fit the columns, naming the column.
  absl::Status CheckRow(View<Value> row) const;
  absl::Status CheckKey(const Value& value) const;
};

// A column that the database holds.
struct HeldColumn {
  std::string name;
  std::string type;
  bool key;
  std::optional<bool> sealed;  // unknown if not Zweck made the column
};

// Empty if there is no such table.
absl::StatusOr<std::vector<HeldColumn>> HeldColumns(SqliteConnection& connection,
                                                    std::string_view table);

// FailedPrecondition if a held column is not declared, or declared otherwise, or the key is not
// held.
absl::Status CheckHeld(const SqliteConnection& connection, const TableShape& shape,
                       std::span<const HeldColumn> held);

const HeldColumn* FindHeld(std::span<const HeldColumn> held, std::string_view name);

// The columns of a shape as they will be held.
std::vector<HeldColumn> ToHold(const TableShape& shape);

std::string CreateSql(std::string_view table, std::span<const HeldColumn> columns);
std::string AddColumnSql(std::string_view table, const HeldColumn& column);
// Parameter n + 1 is column n of the shape in both; the update leaves the key as it is.
std::string InsertSql(const TableShape& shape);
std::string UpdateSql(const TableShape& shape);
// Null for columns that are not held yet. With `by_key`, parameter 1 is the key.
std::string SelectSql(const TableShape& shape, std::span<const HeldColumn> held, bool by_key);
std::string DeleteSql(const TableShape& shape);
// Id and key (null without one) of the rows that have nothing in a column, in the order of their
// ids; parameter 1 is the last id that was read, or null.
std::string SelectAbsentSql(std::string_view table, std::string_view column, std::string_view key);
// Parameter 1 is the value of the column, 2 the row's id.
std::string UpdateRowSql(std::string_view table, std::string_view column);

// Writes a table anew, so that no page has anything but the rows that are in it. To be run within a
// transaction.
absl::Status Rewrite(SqliteConnection& connection, std::string_view table);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_TABLE_H_
