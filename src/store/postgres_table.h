// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A table as PostgreSQL holds it, and the text of every statement about it. Statements keep to what
// the databases that speak its protocol have in common, where that says the same.

#ifndef ZWECK_SRC_STORE_POSTGRES_TABLE_H_
#define ZWECK_SRC_STORE_POSTGRES_TABLE_H_

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/postgres_connection.h"
#include "src/store/schema_change.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store::postgres {

// Statements about the rows of one table. $n + 1 is column n of the shape, and in those that go by
// the key $n + 1 is part n of it.
struct PostgresTableSql {
  // Columns that are not among the held ones are read as null; if none are given, all are held.
  explicit PostgresTableSql(const TableShape& shape, std::span<const HeldColumn> held = {});

  // Where rows end, the time by which they do is the parameter behind all others, but of `insert`
  // only if TakesTime, of `put` only in a table with a key, and of `erase` not, which gives when
  // the row would have ended.
  std::string put;     // a row, in place of the one with its key
  std::string insert;  // a row, if none has its key or a value of it that is unique
  std::string update;  // the row with this key, if no other has a value of it that is unique
  std::string reopen;  // as put and update, whatever was told of the row
  std::string reopen_update;
  std::string erase;
  std::string read_one;
  std::string read_all;  // without the time
  std::string remove;    // rows that ended by $1, $2 of them at most
};

// The function that gives the least of several numbers.
inline constexpr std::string_view kLeast = "least";

// Does `insert` replace a row that ended by a time? Else such rows are to be removed before.
bool TakesTime(const TableShape& shape);
// " AND ..." behind ByKeySql with the same `first`: where rows end, that the row has not.
std::string IsThereBehindKey(const TableShape& shape, std::size_t first = 1);

// InvalidArgument for names that PostgreSQL would cut.
absl::Status CheckNames(const TableShape& shape);

// " WHERE ..." of the key; its parts are parameters from `first` on.
std::string ByKeySql(const TableShape& shape, std::size_t first = 1);
// How many other rows hold the value of a column. $1 is the value, and the key is behind it.
std::string OthersSql(const TableShape& shape, std::size_t column);
// $1 is the value, and the key is behind it.
std::string SetColumnSql(const TableShape& shape, std::size_t column, std::uint32_t epoch = 0);
// Behind what is set in a row: that it has a value of this epoch.
std::string LowerEpochSql(std::uint32_t epoch);
std::string CopySql(const TableShape& shape);

// Makes the two tables that tell of all others.
absl::Status MakeCommonTables(PostgresConnection& connection);

// FailedPrecondition in a database that another version of Zweck has made its own meanwhile.
absl::Status CheckVersion(PostgresConnection& connection);
// The same, and others wait for the end of this transaction.
absl::Status LockVersion(PostgresConnection& connection);

// Empty if there is no such table.
absl::StatusOr<std::vector<HeldColumn>> HeldColumns(PostgresConnection& connection,
                                                    std::string_view table);
absl::Status CheckHeld(PostgresConnection& connection, const TableShape& shape,
                       std::span<const HeldColumn> held);

// PostgreSQL takes no name of more than 63 bytes.
std::string IndexName(const TableShape& shape, const ShapeColumn& column);
// Of ours.
// Refuses rows with values of older epochs from now on, also those of transactions that are open:
// it waits for them, and everybody waits behind it.
absl::Status FenceTable(PostgresConnection& connection, std::string_view table,
                        std::uint32_t epoch);
// Whether there is none; state() is kFenced if there is.
absl::Status ValidateFence(PostgresConnection& connection, std::string_view table);
// Adds what a table needs whose keys rotate, to `held` as well. Within a transaction.
absl::Status AddEpochs(PostgresConnection& connection, std::string_view table,
                       std::vector<HeldColumn>& held);
inline constexpr std::string_view kFenced = "23514";

absl::StatusOr<std::vector<std::string>> HeldIndexNames(PostgresConnection& connection,
                                                        std::string_view table);

// Those below are to be run within a transaction.
// Makes the table, or the columns that it lacks, and notes what they hold. If it `drops`, hidden
// columns go that the shape no longer has.
absl::Status MakeColumns(PostgresConnection& connection, const TableShape& shape,
                         std::span<const HeldColumn> held, bool drops);
// Makes the indexes that are declared and not held, and if it `drops`, drops those of ours that are
// no longer declared. AlreadyExists for a column whose values are not unique.
absl::Status MakeIndexes(PostgresConnection& connection, const TableShape& shape, bool drops);
// Drops, renames and widens columns. What was dropped is in the table's file until that is
// rewritten.
absl::Status ChangeColumns(PostgresConnection& connection, const TableChange& change);

}  // namespace zweck::store::postgres

#endif  // ZWECK_SRC_STORE_POSTGRES_TABLE_H_
