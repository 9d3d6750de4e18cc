// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What holds of every store that answers questions.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/store/places.h"
#include "tests/store/store_fixture.h"
#include "zweck/store/question.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Condition;
using store::Question;
using store::Test;

// The ids of all rows that meet a condition, which are asked for page by page.
template <class S>
std::string Ids(S& store, View<Condition> where, Question question = {}) {
  question.purpose = "test";
  question.columns = kId;
  question.where = where;
  if (question.limit == 0) question.limit = 2;
  std::string ids;
  std::string cursor;
  do {
    question.after = cursor;
    Page page = RequireOk(Select(store, kOrders, question));
    CHECK(page.rows.size() <= question.limit);
    for (const Row& row : page.rows) ids += row[0].bytes;
    cursor = std::move(page.next);
  } while (!cursor.empty());
  CHECK(RequireOk(Count(store, kOrders, where)) == static_cast<std::int64_t>(ids.size()));
  return ids;
}

template <class S>
std::string Ids(S& store, std::size_t column, Test test, const std::vector<Value>& values,
                Question question = {}) {
  const Condition condition{column, test, values};
  return Ids(store, View<Condition>(&condition, 1), question);
}

}  // namespace

TEMPLATE_TEST_CASE("A question gives the rows that meet each condition", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  CHECK(Ids(store, {}).empty());  // of a table that is not there
  for (const auto& [id, text, number] : std::vector<std::tuple<const char*, std::string, int>>{
           {"a", "anna", 3}, {"b", "Anna", 1}, {"c", "an%a", -2}, {"d", "ann_", 1}, {"e", "", 5}}) {
    RequireOk(Put(store, kOrders, Order(id, text, number)));
  }
  std::vector<Value> absent = Order("f", "zz", 9);
  absent[1] = Value::Null();
  absent[6] = Value::Text("note");
  RequireOk(Put(store, kOrders, absent));

  CHECK(Ids(store, {}) == "abcdef");
  CHECK(Ids(store, 1, Test::kEquals, {Value::Text("anna")}) == "a");
  CHECK(Ids(store, 1, Test::kEquals, {Value::Text("")}) == "e");
  CHECK(Ids(store, 1, Test::kAnyOf, {Value::Text("anna"), Value::Text("ann_"), Value::Text("x")}) ==
        "ad");
  CHECK(Ids(store, 1, Test::kAnyOf, {}).empty());
  CHECK(Ids(store, 1, Test::kIsAbsent, {}) == "f");
  CHECK(Ids(store, 6, Test::kIsAbsent, {}) == "abcde");
  CHECK(Ids(store, 2, Test::kBetween, {Value::Integer(1), Value::Integer(3)}) == "abd");
  CHECK(Ids(store, 2, Test::kBetween, {Value::Integer(3), Value::Integer(1)}).empty());
  CHECK(Ids(store, 2, Test::kBefore, {Value::Integer(1)}) == "c");
  CHECK(Ids(store, 2, Test::kAfter, {Value::Integer(3)}) == "ef");
  CHECK(Ids(store, 0, Test::kAfter, {Value::Text("c")}) == "def");
  CHECK(Ids(store, 4, Test::kBetween, {Value::Real(0.5), Value::Real(0.5)}) == "abcdef");
  // Neither % nor _ stands for another sign, and case counts.
  CHECK(Ids(store, 1, Test::kStartsWith, {Value::Text("an")}) == "acd");
  CHECK(Ids(store, 1, Test::kStartsWith, {Value::Text("an%")}) == "c");
  CHECK(Ids(store, 1, Test::kStartsWith, {Value::Text("ann_")}) == "d");
  CHECK(Ids(store, 1, Test::kStartsWith, {Value::Text("%")}).empty());
  CHECK(Ids(store, 1, Test::kStartsWith, {Value::Text("")}) == "abcde");

  const Value one[] = {Value::Integer(1)};
  const Value capital[] = {Value::Text("A")};
  const std::vector<Condition> both{{2, Test::kEquals, one}, {1, Test::kStartsWith, capital}};
  CHECK(Ids(store, both) == "b");
}

TEMPLATE_TEST_CASE("Rows go by a column and then by the key, in pages of any size, and both ways",
                   "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  const std::string ids = "abcdefghijklmnop";
  for (const char id : ids) {
    RequireOk(Put(store, kOrders, Order(std::string_view(&id, 1), "t", (id * 7) % 5)));
  }
  const auto number_of = [](char id) { return (id * 7) % 5; };
  std::string expected = ids;
  std::ranges::sort(expected, {}, [&](char id) { return std::pair(number_of(id), id); });
  const std::string backwards(expected.rbegin(), expected.rend());
  for (std::uint32_t limit = 1; limit < 18; ++limit) {
    INFO(limit);
    CHECK(Ids(store, {}, {.order = 2, .limit = limit}) == expected);
    CHECK(Ids(store, {}, {.order = 2, .descending = true, .limit = limit}) == backwards);
    CHECK(Ids(store, {}, {.descending = true, .limit = limit}) ==
          std::string(ids.rbegin(), ids.rend()));
    // With conditions on what they go by, of every kind.
    for (const bool descending : {false, true}) {
      const auto check = [&](Test test, const std::vector<Value>& values, auto meets) {
        std::string left = descending ? backwards : expected;
        std::erase_if(left, [&](char id) { return !meets(number_of(id)); });
        CHECK(Ids(store, 2, test, values, {.order = 2, .descending = descending, .limit = limit}) ==
              left);
      };
      check(Test::kBetween, {Value::Integer(1), Value::Integer(3)},
            [](int n) { return n >= 1 && n <= 3; });
      check(Test::kAfter, {Value::Integer(1)}, [](int n) { return n > 1; });
      check(Test::kBefore, {Value::Integer(3)}, [](int n) { return n < 3; });
      check(Test::kEquals, {Value::Integer(2)}, [](int n) { return n == 2; });
      check(Test::kAnyOf, {Value::Integer(0), Value::Integer(4)},
            [](int n) { return n == 0 || n == 4; });
    }
  }
}

TEMPLATE_TEST_CASE("Large numbers are ordered as what they stand for", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  using Limits = std::numeric_limits<std::int64_t>;
  RequireOk(Put(store, kOrders, Order("c", "", Limits::max())));
  RequireOk(Put(store, kOrders, Order("a", "", Limits::min())));
  RequireOk(Put(store, kOrders, Order("b", "", 0)));
  CHECK(Ids(store, {}, {.order = 3}) == "abc");
  CHECK(Ids(store, 3, Test::kAfter, {Value::Integer(0)}) == "c");
}

TEMPLATE_TEST_CASE("Hostile values are values, in each column and condition", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.Open();
  const std::string large(10'000'000, 'x');
  const std::vector<std::string> hostile{
      "'; DROP TABLE shop__order; --", "\" OR 1 = 1", "%", "_", "?1", "$1", "%_",
  };
  std::string id = "a";
  for (const std::string& text : hostile) {
    std::vector<Value> row = Order(id, text, 1);
    row[5] = Value::Blob(text);
    RequireOk(Put(store, kOrders, row));
    ++id[0];
  }
  id = "a";
  for (const std::string& text : hostile) {
    CHECK(Ids(store, 1, Test::kEquals, {Value::Text(text)}) == id);
    CHECK(Ids(store, 5, Test::kEquals, {Value::Blob(text)}) == id);
    CHECK(Ids(store, 1, Test::kAnyOf, {Value::Text(text), Value::Text("none")}) == id);
    CHECK(Ids(store, 1, Test::kBetween, {Value::Text(text), Value::Text(text)}) == id);
    CHECK(Ids(store, 1, Test::kStartsWith, {Value::Text(text)}).find(id) != std::string::npos);
    CHECK(Ids(store, 0, Test::kEquals, {Value::Text(text)}).empty());
    ++id[0];
  }
  std::vector<Value> row = Order(id, "", 1);
  row[5] = Value::Blob(large);
  row[6] = Value::Text(large);
  RequireOk(Put(store, kOrders, row));
  CHECK(Ids(store, 5, Test::kEquals, {Value::Blob(large)}) == id);
  CHECK(Ids(store, 6, Test::kEquals, {Value::Text(large)}) == id);
  CHECK(Ids(store, 6, Test::kStartsWith, {Value::Text(large)}) == id);
  CHECK(Ids(store, {}).size() == hostile.size() + 1);
  for (const std::string& text : {std::string("Zq9Canary\0", 10), std::string("Zq9Canary\xff")}) {
    for (const Test test : {Test::kEquals, Test::kAnyOf, Test::kStartsWith}) {
      const Value value[] = {Value::Text(text)};
      const Condition condition{1, test, value};
      CheckRefused(Count(store, kOrders, {&condition, 1}), absl::StatusCode::kInvalidArgument,
                   "column text of table shop__order");
    }
  }
}

TEMPLATE_TEST_CASE("A cursor that is forged, stale or of another question is refused", "",
                   SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  for (const char* id : {"a", "b", "c"}) RequireOk(Put(store, kOrders, Order(id, "t", 1)));
  const Question question{.purpose = "test", .columns = kId, .order = 2, .limit = 1};
  const Page first = RequireOk(Select(store, kOrders, question));
  REQUIRE_FALSE(first.next.empty());
  CHECK(first.next.find('t') != 0);
  const auto refuses = [](auto& asked, Question other, const std::string& cursor) {
    other.after = cursor;
    CheckRefused(Select(asked, kOrders, other), absl::StatusCode::kInvalidArgument,
                 "table shop__order");
  };
  refuses(store, question, "Zq9Canary");
  Question other = question;
  other.purpose = "advertise";
  refuses(store, other, first.next);
  // Without a sealing key, cursors end with the store; with one, they go on.
  auto another = place.Open();
  refuses(another, question, first.next);
  std::string kept;
  {
    auto sealed = place.OpenSealed();
    kept = RequireOk(Select(sealed, kOrders, question)).next;
    refuses(sealed, question, first.next);
  }
  auto sealed = place.OpenSealed();
  Question second = question;
  second.after = kept;
  CHECK(RequireOk(Select(sealed, kOrders, second)).rows[0][0].bytes == "b");
}

TEMPLATE_TEST_CASE("Sealed columns are read in a page, and bound to their rows", "", SqlitePlace,
                   PostgresPlace) {
  TestType place;
  auto store = place.OpenSealed();
  for (const char* id : {"1", "2"}) {
    RequireOk(
        Put(store, kClients, {Value::Text(id), Value::Text(std::string("s") + id), Value::Null()}));
  }
  const std::vector<std::size_t> secret{1};
  const Page page =
      RequireOk(Select(store, kClients, {.purpose = "test", .columns = secret, .limit = 5}));
  CHECK(page.rows == Rows{{Value::Text("s1")}, {Value::Text("s2")}});
  CHECK(page.next.empty());
}

TEMPLATE_TEST_CASE("A key to one operation opens no other", "", SqlitePlace, PostgresPlace) {
  TestType place;
  auto store = place.Open();
  const Question question{.purpose = "test", .columns = kId, .limit = 5};
  const auto each = [](zweck::View<Value>) { return absl::OkStatus(); };
  for (const DoorKey::To to : {DoorKey::To::kReadAll, DoorKey::To::kReadOne, DoorKey::To::kCount}) {
    CHECK(store.Select(InsecureDoorAccessForTests::Key(to, kOrders), kOrders, question, each)
              .status()
              .code() == absl::StatusCode::kPermissionDenied);
  }
  CHECK(
      store.Count(InsecureDoorAccessForTests::Key(DoorKey::To::kSelect, kOrders), kOrders, question)
          .status()
          .code() == absl::StatusCode::kPermissionDenied);
}

}  // namespace zweck
