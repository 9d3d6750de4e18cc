// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Questions to the SQLite store.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/question.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Condition;
using store::Question;
using store::Test;

// How SQLite would go about a statement, a line for each step.
std::string Plan(const std::string& path, const std::string& sql) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &handle) == SQLITE_OK);
  std::string steps;
  const auto add = [](void* into, int, char** values, char**) {
    static_cast<std::string*>(into)->append(values[3]).append("\n");
    return 0;
  };
  const std::string explain = "EXPLAIN QUERY PLAN " + sql;
  REQUIRE(sqlite3_exec(handle, explain.c_str(), add, &steps, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
  return steps;
}

}  // namespace

TEST_CASE("Pages by a key of several columns use its index, and sort nothing") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  static constexpr Column kColumns[] = {
      {.name = "a"}, {.name = "k", .key = true}, {.name = "l", .key = true}};
  RequireOk(Put(store, {"pair", kColumns}, {Value::Text("a"), Value::Text("k"), Value::Text("l")}));
  for (const std::string rest : {R"(WHERE ("k", "l") > ('k', 'a') ORDER BY "k", "l" LIMIT 3)",
                                 R"(WHERE "k" = 'k' AND "l" > 'a' ORDER BY "k", "l" LIMIT 3)"}) {
    const std::string steps = Plan(path, "SELECT l FROM pair " + rest);
    INFO(steps);
    CHECK(steps.find("SEARCH pair USING COVERING INDEX sqlite_autoindex_pair_1") == 0);
    CHECK(steps.find("B-TREE") == std::string::npos);
  }
}

TEST_CASE("A question uses the indexes, and sorts nothing") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kOrders, Order("a", "t", 1)));
  for (const std::string rest :
       {R"(WHERE ("number", "id") > (1, 'a') ORDER BY "number", "id" LIMIT 3)",
        R"(WHERE "number" <= 5 AND ("number", "id") > (1, 'a') ORDER BY "number", "id" LIMIT 3)",
        R"(WHERE "number" = 1 AND "id" > 'a' ORDER BY "number", "id" LIMIT 3)",
        R"(WHERE "text" >= 'a' AND "text" < 'b' ORDER BY "text" DESC, "id" DESC LIMIT 3)"}) {
    const std::string steps = Plan(path, "SELECT id FROM shop__order " + rest);
    INFO(steps);
    CHECK(steps.find("SEARCH shop__order USING COVERING INDEX _zweck_index") == 0);
    CHECK(steps.find("B-TREE") == std::string::npos);
  }
}

TEST_CASE("A page in the middle costs what the first does") {
  const TempDirectory directory;
  const std::string path = directory.File("a.db");
  SqliteStore store = OpenPlain(path);
  RequireOk(Put(store, kOrders, Order("0", "t", 0)));
  Sqlite(path).Run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO "
      "shop__order (id, text, number, large, real, blob) SELECT printf('%06d', i), 't', i / 4, i, "
      "0.5, x'00' FROM n");
  Question question{.purpose = "test", .columns = kId, .limit = 50};
  const Value bounds[] = {Value::Integer(0), Value::Integer(1'000'000)};
  const Condition between{2, Test::kBetween, bounds};
  question.where = {&between, 1};
  question.order = 2;
  std::string cursor;
  std::int64_t pages = 0;
  std::size_t rows = 0;
  do {
    question.after = cursor;
    Page page = RequireOk(Select(store, kOrders, question));
    rows += page.rows.size();
    cursor = std::move(page.next);
    ++pages;
  } while (!cursor.empty());
  CHECK(rows == 20001);
  CHECK(pages == 401);
}

TEST_CASE("A callback's error ends a page, and it can't use the store") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  for (const char* id : {"a", "b"}) RequireOk(Put(store, kOrders, Order(id, "t", 1)));
  int calls = 0;
  const Question question{.purpose = "test", .columns = kId, .limit = 5};
  const DoorKey door = InsecureDoorAccessForTests::Key(DoorKey::To::kSelect, kOrders);
  const auto stopped = store.Select(door, kOrders, question, [&](zweck::View<Value>) {
    ++calls;
    CheckRefused(Count(store, kOrders, {}), absl::StatusCode::kFailedPrecondition, "collect first");
    return absl::AbortedError("enough");
  });
  CHECK(stopped.status().code() == absl::StatusCode::kAborted);
  CHECK(calls == 1);
  CHECK(RequireOk(Count(store, kOrders, {})) == 2);
}

}  // namespace zweck
