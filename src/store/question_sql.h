// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Questions as SQL that both databases take.

#ifndef ZWECK_SRC_STORE_QUESTION_SQL_H_
#define ZWECK_SRC_STORE_QUESTION_SQL_H_

#include <absl/functional/function_ref.h>
#include <absl/status/status.h>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/store/cursor.h"
#include "src/store/table_shape.h"
#include "zweck/store/change.h"
#include "zweck/store/question.h"
#include "zweck/store/row.h"

namespace zweck::store {

// A list of values in a question has at most so many.
inline constexpr std::size_t kMostValues = 1000;

// InvalidArgument, naming the column, for conditions that can't be asked of a table.
absl::Status CheckConditions(const TableShape& shape, View<Condition> where);
// The same of a whole question that asks for a page.
absl::Status CheckQuestion(const TableShape& shape, const Question& question);
// The same of an update, and of one of many rows.
absl::Status CheckChange(const TableShape& shape, const Change& change);
absl::Status CheckChangeOfAll(const TableShape& shape, const Change& change);

// Conditions whose values may be hashes in place of what they are made of.
struct HashedConditions {
  std::vector<Condition> where;
  std::deque<std::vector<Value>> values;
  std::deque<std::string> hashes;
};

// Text of a statement, and what is bound to its parameters: values point into the question, the
// cursor and `texts`.
struct QuestionSql {
  char sign = '?';  // before the number of a parameter; PostgreSQL's is $
  std::string sql = {};
  std::vector<Value> values = {};
  std::deque<std::string> texts = {};
};

// " WHERE ..." or nothing. Parameters are numbered behind those that are there. `before`: " AND "
// behind other conditions.
void AppendWhere(const TableShape& shape, View<Condition> where, QuestionSql& out,
                 std::string_view before = " WHERE ");

// The columns of the question, then what of the order and the key is not among them: `order_at` and
// `keys_at` say where those stand in a row. One row more than the limit, which tells whether there
// is another page. `hides`: rows that ended by then are not there.
struct PageSql : QuestionSql {
  std::size_t order_at = 0;
  std::vector<std::size_t> keys_at = {};
};
PageSql SelectPageSql(const TableShape& shape, const Question& question,
                      const std::optional<Cursor>& after, char sign = '?', std::int64_t hides = 0);
QuestionSql CountSql(const TableShape& shape, View<Condition> where, char sign = '?',
                     std::int64_t hides = 0);

// "a = ?1, ..." behind " SET "; `value` gives that of the column at a place in the list.
void AppendSet(const TableShape& shape, View<std::size_t> columns,
               absl::FunctionRef<const Value&(std::size_t)> value, QuestionSql& out);

// Of all rows that meet the conditions. `least`: as AppendEnds has it.
QuestionSql UpdateAllSql(const TableShape& shape, const Change& change, View<Condition> where,
                         std::string_view least, char sign, std::int64_t hides);
// Also of those that ended. Where rows end, it gives when each would have; with `keys`, the key of
// each behind that.
QuestionSql EraseAllSql(const TableShape& shape, View<Condition> where, bool keys, char sign);

// The least text that is behind all that begins with a prefix, in the order of bytes; nothing where
// there is none. The prefix is UTF-8, and so is what is given.
std::optional<std::string> BehindPrefix(std::string_view prefix);

}  // namespace zweck::store

#endif  // ZWECK_SRC_STORE_QUESTION_SQL_H_
