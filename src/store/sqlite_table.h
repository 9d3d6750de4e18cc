// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table as SQLite holds it, and the SQL between that and what is declared.

#ifndef ZWECK_SRC_STORE_SQLITE_TABLE_H_
#define ZWECK_SRC_STORE_SQLITE_TABLE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/schema_change.h"
#include "src/store/sqlite_connection.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

// The function of SQLite that gives the least of several numbers.
inline constexpr std::string_view kLeast = "min";

// Empty if there is no such table.
absl::StatusOr<std::vector<HeldColumn>> HeldColumns(SqliteConnection& connection,
                                                    std::string_view table);

// FailedPrecondition if a held column is not declared, or declared otherwise, or the key is not
// held.
absl::Status CheckHeld(SqliteConnection& connection, const TableShape& shape,
                       std::span<const HeldColumn> held);

// The columns of a shape as they will be held.
std::vector<HeldColumn> ToHold(const TableShape& shape);

std::string CreateSql(std::string_view table, std::span<const HeldColumn> columns);
std::string AddColumnSql(std::string_view table, const HeldColumn& column);
// The statements below that go by the key have its columns as parameters. Where rows end, the time
// by which they do is one more parameter, behind all others.
//
// Inserts a row, and replaces the one with its key; kInsert replaces none but one that ended by
// the time. Parameter n + 1 is column n of the shape.
// kReplace: as kPut, but a row that is there is replaced only if it then ends when it did before,
// which leaves the index of that as it is; empty where that may not be.
enum class Writing : std::uint8_t { kPut, kReopen, kInsert, kReplace };
std::string PutSql(const TableShape& shape, Writing how);
// Null for columns that are not held yet. Without `by_key` the row's id comes last, and the
// parameters are the first and the last one.
std::string SelectSql(const TableShape& shape, std::span<const HeldColumn> held, bool by_key);
// Gives when the row would have ended, without a time of its own.
std::string DeleteSql(const TableShape& shape);
// Whether there is a row with the key.
std::string HasKeySql(const TableShape& shape);
// Parameters: the time, and how many rows at most.
std::string RemoveEndedSql(const TableShape& shape);
// "id" = ?1 AND ..., from a later parameter on.
std::string ByKeySql(const TableShape& shape, std::size_t first = 1);
// Id and key of the rows that have nothing in a column, nor in another if one is named, in the
// order of their ids; parameter 1 is the last id that was read, or null.
std::string SelectAbsentSql(std::string_view table, std::string_view column, std::string_view other,
                            std::span<const std::string_view> keys);
// Parameter 1 is the value of the column, 2 the row's id.
std::string UpdateRowSql(std::string_view table, std::string_view column);

// Removes hidden columns that the shape no longer has, from `held` as well; true if there were any.
// To be run within a transaction.
absl::StatusOr<bool> DropHidden(SqliteConnection& connection, const TableShape& shape,
                                std::vector<HeldColumn>& held);

// Of ours.
absl::StatusOr<std::vector<std::string>> HeldIndexNames(SqliteConnection& connection,
                                                        std::string_view table);
// Makes the indexes that are declared and not held, and if it `drops`, drops those of ours that are
// no longer declared. AlreadyExists for a column whose values are not unique. To be run within a
// transaction.
absl::Status MakeIndexes(SqliteConnection& connection, const TableShape& shape, bool drops);
// AlreadyExists, naming the columns of a row whose values another row holds. For a row that was
// refused with this error; to be run within the same transaction.
absl::Status NotUnique(SqliteConnection& connection, const TableShape& shape, View<Value> row);

// Writes a table of a former version anew whose key is the id of its rows: SQLite keeps copies of
// ids, by which it finds rows, when those are erased. From then on rows are counted. To be run
// within a transaction.
absl::Status CountRows(SqliteConnection& connection, std::string_view table);

// Renames, widens and drops columns, by writing the table anew: what was dropped is nowhere in it.
// Its indexes are to be made again. To be run within a transaction.
absl::Status ChangeColumns(SqliteConnection& connection, const TableChange& change);

// Gives the database of a former version room for what columns hold. To be run within a
// transaction, as is BringUpToDate.
absl::Status NoteWhatColumnsHold(SqliteConnection& connection);

// Does a table have columns of a former version, whose values sort otherwise than this one's?
bool HasFormer(const TableShape& shape, std::span<const HeldColumn> held);
// Makes every column of a former version one of this version, and `held` with it. A value that has
// no place there is an error, which names the column.
absl::Status BringUpToDate(SqliteConnection& connection, const TableShape& shape,
                           std::vector<HeldColumn>& held);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_SQLITE_TABLE_H_
