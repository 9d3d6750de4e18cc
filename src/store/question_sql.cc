// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/question_sql.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "src/store/ends_sql.h"
#include "src/text/cat.h"

namespace zweck::store {
namespace {

using text::Cat;

// How many values a test takes; nothing where any number goes.
std::optional<std::size_t> ValuesOf(Test test) {
  switch (test) {
    case Test::kIsAbsent:
      return 0;
    case Test::kEquals:
    case Test::kBefore:
    case Test::kAfter:
    case Test::kStartsWith:
      return 1;
    case Test::kBetween:
      return 2;
    case Test::kAnyOf:
      break;
  }
  return std::nullopt;
}

absl::Status Unaskable(const TableShape& shape, std::size_t column, std::string_view sentence) {
  const std::string name = column < shape.declared ? shape.columns[column].name : "?";
  return absl::InvalidArgumentError(
      Cat({"column ", name, " of table ", shape.name, ": ", sentence}));
}

std::string Named(const TableShape& shape, std::size_t column) {
  return Quoted(shape.columns[column].name);
}

// The column that a condition is about: of a lookup, the one with the hashes.
std::string Tested(const TableShape& shape, std::size_t column) {
  const std::size_t lookup = shape.columns[column].lookup;
  return Named(shape, lookup == 0 ? column : lookup);
}

std::string Bound(QuestionSql& out, const Value& value) {
  out.values.push_back(value);
  return out.sign + std::to_string(out.values.size());
}

// Of a lookup whose keys rotate: the one half of the hashes, or the other.
std::string EitherSql(const TableShape& shape, const Condition& condition, QuestionSql& out) {
  const ShapeColumn& column = shape.columns[condition.column];
  const std::size_t half = condition.values.size() / 2;
  std::string sql;
  for (const bool odd : {false, true}) {
    std::string list;
    for (std::size_t i = 0; i < half; ++i) {
      const Value& value = condition.values[odd ? half + i : i];
      if (value.kind == Value::Kind::kNull) continue;
      list += Cat({list.empty() ? "" : ", ", Bound(out, value)});
    }
    if (list.empty()) continue;
    sql += Cat({sql.empty() ? "" : " OR ", Named(shape, odd ? column.odd_lookup : column.lookup),
                " IN (", list, ")"});
  }
  return sql.empty() ? "1 = 0" : Cat({"(", sql, ")"});
}

// One condition, or nothing where it is always met.
std::string ConditionSql(const TableShape& shape, const Condition& condition, QuestionSql& out) {
  if (shape.columns[condition.column].odd_lookup != 0) return EitherSql(shape, condition, out);
  const std::string name = Tested(shape, condition.column);
  const View<Value> values = condition.values;
  switch (condition.test) {
    case Test::kEquals:
      return Cat({name, " = ", Bound(out, values[0])});
    case Test::kAnyOf: {
      std::string list;
      for (const Value& value : values) {
        list += Cat({list.empty() ? "" : ", ", Bound(out, value)});
      }
      // No row is one of none.
      return list.empty() ? "1 = 0" : Cat({name, " IN (", list, ")"});
    }
    case Test::kBetween: {
      const std::string low = Bound(out, values[0]);
      return Cat({name, " BETWEEN ", low, " AND ", Bound(out, values[1])});
    }
    case Test::kBefore:
      return Cat({name, " < ", Bound(out, values[0])});
    case Test::kAfter:
      return Cat({name, " > ", Bound(out, values[0])});
    case Test::kIsAbsent:
      return Cat({name, " IS NULL"});
    case Test::kStartsWith: {
      // Never LIKE, which takes signs of the value for its own and ignores case.
      std::string low = Cat({name, " >= ", Bound(out, values[0])});
      std::optional<std::string> end = BehindPrefix(values[0].bytes);
      if (!end.has_value()) return low;
      out.texts.push_back(*std::move(end));
      return Cat({low, " AND ", name, " < ", Bound(out, Value::Text(out.texts.back()))});
    }
  }
  return "1 = 0";
}

// Of a condition on what the rows are ordered by, the end that is ahead of a cursor. The one behind
// it holds already, and SQLite would begin at the wider of two bounds.
std::string AheadSql(const TableShape& shape, const Condition& condition, bool descending,
                     QuestionSql& out) {
  const std::string name = Named(shape, condition.column);
  const View<Value> values = condition.values;
  switch (condition.test) {
    case Test::kBetween:
      return descending ? Cat({name, " >= ", Bound(out, values[0])})
                        : Cat({name, " <= ", Bound(out, values[1])});
    case Test::kAfter:
      if (!descending) return {};
      break;
    case Test::kBefore:
      if (descending) return {};
      break;
    case Test::kStartsWith: {
      if (descending) return Cat({name, " >= ", Bound(out, values[0])});
      std::optional<std::string> end = BehindPrefix(values[0].bytes);
      if (!end.has_value()) return {};
      out.texts.push_back(*std::move(end));
      return Cat({name, " < ", Bound(out, Value::Text(out.texts.back()))});
    }
    default:
      break;
  }
  return ConditionSql(shape, condition, out);
}

// Behind the row where the page before ended.
std::string BehindSql(const TableShape& shape, const Question& question, const Cursor& after,
                      QuestionSql& out) {
  std::string columns;
  std::string values;
  std::size_t count = 0;
  const auto add = [&](std::size_t column, const Value& value) {
    // A column that is equal in all rows would keep SQLite from going by the ones behind it.
    const bool equal = std::ranges::any_of(question.where, [&](const Condition& condition) {
      return condition.column == column && condition.test == Test::kEquals;
    });
    if (equal) return;
    const std::string_view comma = count++ == 0 ? "" : ", ";
    columns += Cat({comma, Named(shape, column)});
    values += Cat({comma, Bound(out, value)});
  };
  if (question.order.has_value()) add(*question.order, after.order);
  for (std::size_t i = 0; i < shape.keys.size(); ++i) {
    if (shape.keys[i] != question.order) add(shape.keys[i], after.key[i]);
  }
  const std::string_view sign = question.descending ? " < " : " > ";
  if (count == 0) return "1 = 0";  // there is only one such row
  if (count == 1) return Cat({columns, sign, values});
  return Cat({"(", columns, ")", sign, "(", values, ")"});
}

void AppendAnd(std::string_view condition, std::string& sql) {
  if (condition.empty()) return;
  sql += Cat({sql.empty() ? " WHERE " : " AND ", condition});
}

}  // namespace

absl::Status CheckConditions(const TableShape& shape, View<Condition> where) {
  std::size_t count = 0;
  for (const Condition& condition : where) {
    if (condition.column >= shape.declared) {
      return Unaskable(shape, condition.column, "there is no such column");
    }
    const ShapeColumn& column = shape.columns[condition.column];
    const bool is_equal = condition.test == Test::kEquals || condition.test == Test::kAnyOf;
    if (column.sealed && (column.lookup == 0 || !is_equal)) {
      return Unaskable(shape, condition.column,
                       "what is sealed can't be asked, but for equality if it is a lookup");
    }
    const std::optional<std::size_t> values = ValuesOf(condition.test);
    if (values.has_value() && *values != condition.values.size()) {
      return Unaskable(shape, condition.column,
                       "the condition has more or fewer values than it takes");
    }
    for (const Value& value : condition.values) {
      const bool nothing = value.kind == Value::Kind::kNull ||
                           (value.kind == Value::Kind::kReal && std::isnan(value.real));
      const bool fits = condition.test != Test::kStartsWith || value.kind == Value::Kind::kText;
      if (nothing || !fits || !Fits(value, column.type)) {
        return Unaskable(shape, condition.column, "the value is not of the column's type");
      }
      if (const std::string_view why = UnfitText(value); !why.empty()) {
        return Unaskable(shape, condition.column, why);
      }
    }
    count += condition.values.size();
    if (count > kMostValues) {
      return Unaskable(shape, condition.column, "a question has at most 1,000 values");
    }
  }
  return absl::OkStatus();
}

absl::Status CheckQuestion(const TableShape& shape, const Question& question) {
  if (shape.keys.empty()) {
    return absl::InvalidArgumentError(
        Cat({"table ", shape.name, " has no key, by which pages go"}));
  }
  if (question.limit == 0) {
    return absl::InvalidArgumentError(Cat({"table ", shape.name, ": a page has at least one row"}));
  }
  for (const std::size_t column : question.columns) {
    if (column >= shape.declared) return Unaskable(shape, column, "there is no such column");
  }
  if (question.order.has_value()) {
    const std::size_t order = *question.order;
    if (order >= shape.declared || shape.columns[order].sealed) {
      return Unaskable(shape, order, "rows can't be ordered by it");
    }
  }
  return CheckConditions(shape, question.where);
}

absl::Status CheckChange(const TableShape& shape, const Change& change) {
  const auto refuse = [&](std::size_t column, std::string_view sentence) {
    const std::string name = column < shape.declared ? shape.columns[column].name : "?";
    return absl::InvalidArgumentError(
        Cat({"column ", name, " of table ", shape.name, ": ", sentence}));
  };
  if (change.columns.empty() || change.columns.size() != change.values.size()) {
    return absl::InvalidArgumentError(
        Cat({"table ", shape.name, ": an update sets columns, each to one value"}));
  }
  for (std::size_t i = 0; i < change.columns.size(); ++i) {
    const std::size_t column = change.columns[i];
    const Value& value = change.values[i];
    if (column >= shape.declared) return refuse(column, "there is no such column");
    if (shape.columns[column].key) return refuse(column, "the key of a row stays as it is");
    if (std::ranges::count(change.columns, column) != 1) return refuse(column, "is set twice");
    if (!Fits(value, shape.columns[column].type)) {
      return refuse(column, "the value is not of the column's type");
    }
    const std::string_view why = shape.columns[column].sealed ? "" : UnfitText(value);
    if (!why.empty()) return refuse(column, why);
    if (value.kind == Value::Kind::kReal && std::isnan(value.real)) {
      return refuse(column, "the value is not a number");
    }
  }
  return CheckConditions(shape, change.where);
}

absl::Status CheckChangeOfAll(const TableShape& shape, const Change& change) {
  for (const std::size_t column : change.columns) {
    if (column >= shape.declared || shape.columns[column].index != Index::kUnique) continue;
    return Unaskable(shape, column, "rows can't all have a value that is unique");
  }
  return CheckChange(shape, change);
}

void AppendSet(const TableShape& shape, View<std::size_t> columns,
               absl::FunctionRef<const Value&(std::size_t)> value, QuestionSql& out) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    out.sql += Cat({i == 0 ? "" : ", ", Named(shape, columns[i]), " = ", Bound(out, value(i))});
  }
}

void AppendWhere(const TableShape& shape, View<Condition> where, QuestionSql& out,
                 std::string_view before) {
  for (const Condition& condition : where) {
    const std::string sql = ConditionSql(shape, condition, out);
    if (sql.empty()) continue;
    out.sql += Cat({before, sql});
    before = " AND ";
  }
}

PageSql SelectPageSql(const TableShape& shape, const Question& question,
                      const std::optional<Cursor>& after, char sign, std::int64_t hides) {
  const std::size_t order = question.order.value_or(shape.keys.front());
  PageSql out;
  out.sign = sign;
  std::vector<std::size_t> columns(question.columns.begin(), question.columns.end());
  const auto add = [&](std::size_t column) {
    const auto at = std::ranges::find(columns, column) - columns.begin();
    if (static_cast<std::size_t>(at) == columns.size()) columns.push_back(column);
    return static_cast<std::size_t>(at);
  };
  out.order_at = add(order);
  for (const std::size_t key : shape.keys) out.keys_at.push_back(add(key));
  std::string_view before = "SELECT ";
  for (const std::size_t column : columns) {
    out.sql += Cat({std::exchange(before, ", "), Named(shape, column)});
  }
  out.sql += Cat({" FROM ", shape.Sql()});
  std::string where;
  for (const Condition& condition : question.where) {
    const bool ahead = after.has_value() && condition.column == order;
    AppendAnd(ahead ? AheadSql(shape, condition, question.descending, out)
                    : ConditionSql(shape, condition, out),
              where);
  }
  if (after.has_value()) AppendAnd(BehindSql(shape, question, *after, out), where);
  if (shape.ends && !question.ended) {
    AppendAnd(IsThereSql(shape, {}, Bound(out, Value::Integer(hides))), where);
  }
  const std::string_view direction = question.descending ? " DESC" : "";
  out.sql += Cat({where, " ORDER BY ", Named(shape, order), direction});
  for (const std::size_t key : shape.keys) {
    if (key != order) out.sql += Cat({", ", Named(shape, key), direction});
  }
  out.sql += Cat({" LIMIT ", Bound(out, Value::Integer(std::int64_t{question.limit} + 1))});
  // In SQLite a transaction has locked everything.
  if (question.locks && sign != '?') out.sql += " FOR UPDATE";
  return out;
}

QuestionSql CountSql(const TableShape& shape, View<Condition> where, char sign,
                     std::int64_t hides) {
  QuestionSql out{.sign = sign};
  out.sql = Cat({"SELECT count(*) FROM ", shape.Sql()});
  const std::size_t all = out.sql.size();
  AppendWhere(shape, where, out);
  if (shape.ends) {
    const std::string_view before = out.sql.size() == all ? " WHERE " : " AND ";
    out.sql += IsThereSql(shape, before, Bound(out, Value::Integer(hides)));
  }
  return out;
}

QuestionSql UpdateAllSql(const TableShape& shape, const Change& change, View<Condition> where,
                         std::string_view least, char sign, std::int64_t hides) {
  QuestionSql out{.sign = sign};
  out.sql = Cat({"UPDATE ", shape.Sql(), " SET "});
  AppendSet(
      shape, change.columns, [&](std::size_t i) -> const Value& { return change.values[i]; }, out);
  if (shape.ends) AppendEnds(shape, change.columns, change.values, least, out);
  std::string_view before = " WHERE ";
  if (shape.ends) {
    out.sql += IsThereSql(shape, std::exchange(before, " AND "), Bound(out, Value::Integer(hides)));
  }
  AppendWhere(shape, where, out, before);
  return out;
}

QuestionSql EraseAllSql(const TableShape& shape, View<Condition> where, bool keys, char sign) {
  QuestionSql out{.sign = sign};
  out.sql = Cat({"DELETE FROM ", shape.Sql()});
  AppendWhere(shape, where, out);
  std::string_view before = " RETURNING ";
  const auto give = [&](std::size_t column) {
    out.sql += Cat({std::exchange(before, ", "), Named(shape, column)});
  };
  if (shape.ends) give(shape.ends.expires);
  for (const std::size_t key : shape.keys) {
    if (keys) give(key);
  }
  return out;
}

std::optional<std::string> BehindPrefix(std::string_view prefix) {
  while (!prefix.empty()) {
    std::size_t last = prefix.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(prefix[last]) & 0xC0U) == 0x80U) --last;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(prefix[i]); };
    const std::size_t size = prefix.size() - last;
    // One code point, whose leading byte has as many bits as are left beside its length.
    std::uint32_t point = size == 1 ? byte(last) : byte(last) & (0xFFU >> (size + 1));
    for (std::size_t i = last + 1; i < prefix.size(); ++i) point = point << 6U | (byte(i) & 0x3FU);
    prefix = prefix.substr(0, last);
    if (point >= 0x10FFFF) continue;  // nothing stands behind it but what is behind the rest
    // U+D800 to U+DFFF are halves of pairs, which UTF-8 has not.
    point = point == 0xD7FF ? 0xE000 : point + 1;
    std::string out(prefix);
    if (point < 0x80) {
      out.push_back(static_cast<char>(point));
      return out;
    }
    const unsigned more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    out.push_back(static_cast<char>((0xF0U << (3 - more) & 0xFFU) | point >> (6 * more)));
    for (unsigned i = more; i-- > 0;) {
      out.push_back(static_cast<char>(0x80U | (point >> (6 * i) & 0x3FU)));
    }
    return out;
  }
  return std::nullopt;
}

}  // namespace zweck::store
