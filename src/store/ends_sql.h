// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Parts of statements about when rows end, which both databases take. A row whose end has come is
// not there, for writes as well: what replaces it begins anew.

#ifndef ZWECK_SRC_STORE_ENDS_SQL_H_
#define ZWECK_SRC_STORE_ENDS_SQL_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/question_sql.h"
#include "src/store/table_shape.h"
#include "zweck/store/row.h"

namespace zweck::store {

// What a statement calls the row that is there, where it has another beside it.
inline constexpr std::string_view kOldRow = "\"_zweck_old\"";

// The row that comes in, in a statement that replaces one: what it says of a column, and the
// parameter with the time by which rows are hidden.
struct ReplacingSql {
  absl::FunctionRef<std::string(std::size_t column)> given;
  std::string_view hides;
  std::string_view least;  // the function that gives the least of several numbers
  bool reopens = false;
};
// "a = ..., b = ..." for the hidden columns: a row that is there keeps when it came in, and the
// events that were told of it.
std::string AssignEndsSql(const TableShape& shape, const ReplacingSql& replacing);
// The condition of rows that may be replaced: of which no event has come. Empty for any.
std::string MayReplaceSql(const TableShape& shape, const ReplacingSql& replacing);

// The condition of rows that end when they did before, once they are replaced; empty where what is
// given may say otherwise.
std::string ReplacesAsItEndsSql(const TableShape& shape, std::string_view hides);

// "expires" > parameter, behind `before`; empty where rows do not end.
std::string IsThereSql(const TableShape& shape, std::string_view before,
                       std::string_view parameter);

// What an update of these columns sets besides: when the row ends. Parameters go behind those that
// are there. `values`: those of the columns.
void AppendEnds(const TableShape& shape, View<std::size_t> columns, View<Value> values,
                std::string_view least, QuestionSql& out);

// Sets when an event came. Parameters: when it came, when the row ends by it, and the key; then the
// time by which rows are hidden.
std::string EndSql(const TableShape& shape, const ShapeEnd& end, std::string_view least, char sign);

// About the rows that ended by a time and have a value of these columns that is unique, or the same
// key if all of it is among them and counts. `verb`: DELETE, or SELECT and what. Empty if there can
// be none.
struct EndedHolders {
  std::string sql;
  std::vector<std::size_t> places;  // of columns: parameters are their values, then the time
};
EndedHolders EndedHoldersSql(const TableShape& shape, View<std::size_t> columns, bool by_key,
                             std::string_view verb, char sign);

// How many such rows ended by the time, and not by the one behind it.
EndedHolders DoubtfulHoldersSql(const TableShape& shape, View<std::size_t> columns, bool by_key,
                                char sign);

// How many rows ended by a time.
std::string CountEndedSql(const TableShape& shape, char sign);
// Removes those of a table as it is held, whose ends are not declared any more.
std::string RemoveAllEndedSql(const TableShape& shape, char sign);

// InvalidArgument: rows end by another event.
absl::Status NoSuchEvent(const TableShape& shape);
// Why a row of which an event has come is not replaced.
std::string EndedSentence(const TableShape& shape);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_ENDS_SQL_H_
