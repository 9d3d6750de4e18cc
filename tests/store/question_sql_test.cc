// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/question_sql.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/refused.h"

namespace zweck::store {
namespace {

using testing::CheckRefused;
using testing::kCanary;
using testing::RequireOk;

constexpr Column kAskedColumns[] = {{.name = "id", .key = true},
                                    {.name = "a", .index = Index::kIndexed},
                                    {.name = "n", .type = ColumnType::kInteger},
                                    {.name = "secret", .sealed = true},
                                    {.name = "r", .type = ColumnType::kReal}};
constexpr Table kAskedTable{"t", kAskedColumns};

TableShape Shape() { return RequireOk(TableShape::Of(kAskedTable)); }

std::string Where(const Condition& condition) {
  QuestionSql out;
  AppendWhere(Shape(), {&condition, 1}, out);
  return out.sql;
}

TEST_CASE("Each condition is a statement without a value in it") {
  const Value two[] = {Value::Text(kCanary), Value::Text("Zq9Canary' OR 1=1 --")};
  const View<Value> one(two, 1);
  CHECK(Where({1, Test::kEquals, one}) == R"( WHERE "a" = ?1)");
  CHECK(Where({1, Test::kAnyOf, two}) == R"( WHERE "a" IN (?1, ?2))");
  CHECK(Where({1, Test::kAnyOf, {}}) == " WHERE 1 = 0");
  CHECK(Where({1, Test::kBetween, two}) == R"( WHERE "a" BETWEEN ?1 AND ?2)");
  CHECK(Where({1, Test::kBefore, one}) == R"( WHERE "a" < ?1)");
  CHECK(Where({1, Test::kAfter, one}) == R"( WHERE "a" > ?1)");
  CHECK(Where({1, Test::kIsAbsent, {}}) == R"( WHERE "a" IS NULL)");
  CHECK(Where({1, Test::kStartsWith, one}) == R"( WHERE "a" >= ?1 AND "a" < ?2)");
  const Value last = Value::Text("\xf4\x8f\xbf\xbf");
  CHECK(Where({1, Test::kStartsWith, {&last, 1}}) == R"( WHERE "a" >= ?1)");
}

TEST_CASE("A page goes by its order and the key, and goes on behind the row where one ended") {
  const Value values[] = {Value::Text("f"), Value::Text("t")};
  const std::size_t read[] = {0, 2};
  Question question{.purpose = "p", .columns = read, .limit = 10};
  const auto sql = [&](std::optional<Cursor> after = {}) {
    return SelectPageSql(Shape(), question, after).sql;
  };
  const Cursor after{.order = Value::Text("o"), .key = {Value::Text("k")}};
  CHECK(sql() == R"(SELECT "id", "n" FROM "t" ORDER BY "id" LIMIT ?1)");
  CHECK(sql(after) == R"(SELECT "id", "n" FROM "t" WHERE "id" > ?1 ORDER BY "id" LIMIT ?2)");
  question.order = 1;
  question.descending = true;
  CHECK(sql(after) == R"(SELECT "id", "n", "a" FROM "t" WHERE ("a", "id") < (?1, ?2) )"
                      R"(ORDER BY "a" DESC, "id" DESC LIMIT ?3)");
  // Of a condition on the order, only what is ahead is still asked.
  const auto where_of = [&](Test test, View<Value> given, bool descending) {
    const Condition condition{1, test, given};
    question.where = {&condition, 1};
    question.descending = descending;
    const std::string text = sql(after);
    const std::size_t start = text.find(" WHERE ") + 7;
    return text.substr(start, text.find(" ORDER") - start);
  };
  const View<Value> one(values, 1);
  CHECK(where_of(Test::kBetween, values, false) == R"("a" <= ?1 AND ("a", "id") > (?2, ?3))");
  CHECK(where_of(Test::kBetween, values, true) == R"("a" >= ?1 AND ("a", "id") < (?2, ?3))");
  CHECK(where_of(Test::kAfter, one, false) == R"(("a", "id") > (?1, ?2))");
  CHECK(where_of(Test::kAfter, one, true) == R"("a" > ?1 AND ("a", "id") < (?2, ?3))");
  CHECK(where_of(Test::kBefore, one, false) == R"("a" < ?1 AND ("a", "id") > (?2, ?3))");
  CHECK(where_of(Test::kBefore, one, true) == R"(("a", "id") < (?1, ?2))");
  CHECK(where_of(Test::kStartsWith, one, false) == R"("a" < ?1 AND ("a", "id") > (?2, ?3))");
  CHECK(where_of(Test::kStartsWith, one, true) == R"("a" >= ?1 AND ("a", "id") < (?2, ?3))");
  CHECK(where_of(Test::kEquals, one, false) == R"("a" = ?1 AND "id" > ?2)");
}

TEST_CASE("A page goes by each column of the key that a condition does not fix") {
  static constexpr Column kColumns[] = {
      {.name = "a"}, {.name = "k", .key = true}, {.name = "l", .key = true}};
  const TableShape shape = RequireOk(TableShape::Of({"t", kColumns}));
  const std::size_t read[] = {0};
  const Value value = Value::Text("v");
  const Cursor after{.order = value, .key = {value, value}};
  Question question{.purpose = "p", .columns = read, .limit = 10};
  const auto sql = [&] {
    const std::string text = SelectPageSql(shape, question, after).sql;
    return text.substr(text.find(" WHERE ") + 7);
  };
  CHECK(SelectPageSql(shape, question, {}).sql ==
        R"(SELECT "a", "k", "l" FROM "t" ORDER BY "k", "l" LIMIT ?1)");
  // A transaction of SQLite locks everything anyway.
  question.locks = true;
  CHECK_FALSE(SelectPageSql(shape, question, {}).sql.ends_with("FOR UPDATE"));
  CHECK(SelectPageSql(shape, question, {}, '$').sql ==
        R"(SELECT "a", "k", "l" FROM "t" ORDER BY "k", "l" LIMIT $1 FOR UPDATE)");
  question.locks = false;
  CHECK(sql() == R"(("k", "l") > (?1, ?2) ORDER BY "k", "l" LIMIT ?3)");
  question.descending = true;
  question.order = 0;
  CHECK(sql() ==
        R"(("a", "k", "l") < (?1, ?2, ?3) ORDER BY "a" DESC, "k" DESC, "l" DESC LIMIT ?4)");
  question.order = 2;
  CHECK(sql() == R"(("l", "k") < (?1, ?2) ORDER BY "l" DESC, "k" DESC LIMIT ?3)");
  question = {.purpose = "p", .columns = read, .limit = 10};
  const Condition fixed[] = {{1, Test::kEquals, {&value, 1}}, {2, Test::kEquals, {&value, 1}}};
  question.where = {fixed, 1};
  CHECK(sql() == R"("k" = ?1 AND "l" > ?2 ORDER BY "k", "l" LIMIT ?3)");
  question.where = fixed;
  CHECK(sql() == R"("k" = ?1 AND "l" = ?2 AND 1 = 0 ORDER BY "k", "l" LIMIT ?3)");
}

TEST_CASE("What can't be asked of a table is refused by its column") {
  const Value text[] = {Value::Text(kCanary), Value::Text(kCanary)};
  const Value number = Value::Integer(1);
  const Value null;
  const Value not_a_number = Value::Real(std::nan(""));
  const View<Value> one(text, 1);
  const auto refuses = [](const Condition& condition, std::string_view column) {
    CheckRefused(CheckConditions(Shape(), {&condition, 1}), absl::StatusCode::kInvalidArgument,
                 "column " + std::string(column) + " of table t");
  };
  refuses({5, Test::kEquals, one}, "?");
  refuses({3, Test::kEquals, one}, "secret");
  refuses({3, Test::kIsAbsent, {}}, "secret");
  refuses({2, Test::kEquals, one}, "n");
  refuses({1, Test::kEquals, {&number, 1}}, "a");
  refuses({1, Test::kEquals, {&null, 1}}, "a");
  refuses({4, Test::kAfter, {&not_a_number, 1}}, "r");
  refuses({2, Test::kStartsWith, {&number, 1}}, "n");
  refuses({1, Test::kEquals, text}, "a");
  refuses({1, Test::kBetween, one}, "a");
  refuses({1, Test::kIsAbsent, one}, "a");
  const std::vector<Value> many(kMostValues + 1, Value::Text("v"));
  refuses({1, Test::kAnyOf, many}, "a");
  const Condition most{1, Test::kAnyOf, {many.data(), kMostValues}};
  RequireOk(CheckConditions(Shape(), {&most, 1}));

  const auto refused = [](Question question, std::string_view place,
                          const Table& table = kAskedTable) {
    question.purpose = "p";
    CheckRefused(CheckQuestion(RequireOk(TableShape::Of(table)), question),
                 absl::StatusCode::kInvalidArgument, place);
  };
  const std::size_t far[] = {0, 9};
  refused({.limit = 0}, "table t: a page");
  refused({.columns = far, .limit = 1}, "column ?");
  refused({.order = 9, .limit = 1}, "column ?");
  refused({.order = 3, .limit = 1}, "column secret");
  const Table keyless{"u", View<Column>(kAskedColumns + 1, 2)};
  refused({.limit = 1}, "table u has no key", keyless);
}

TEST_CASE("Behind a prefix stands the next code point, whole") {
  CHECK(BehindPrefix("a") == "b");
  CHECK(BehindPrefix("ab%_'") == "ab%_(");
  CHECK(BehindPrefix("a\x7f") == "a\xc2\x80");
  CHECK(BehindPrefix("\xc3\xa4") == "\xc3\xa5");
  CHECK(BehindPrefix("\xdf\xbf") == "\xe0\xa0\x80");
  CHECK(BehindPrefix("x\xed\x9f\xbf") == "x\xee\x80\x80");  // not half of a pair
  CHECK(BehindPrefix("\xef\xbf\xbf") == "\xf0\x90\x80\x80");
  CHECK(BehindPrefix("a\xf4\x8f\xbf\xbf") == "b");
  CHECK(BehindPrefix("\xf4\x8f\xbf\xbf\xf4\x8f\xbf\xbf") == std::nullopt);
  CHECK(BehindPrefix("") == std::nullopt);
  CHECK(BehindPrefix(std::string_view("a\0", 2)) == "a\x01");
}

}  // namespace
}  // namespace zweck::store
