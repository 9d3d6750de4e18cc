// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/store/cursor.h"

#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/store/sqlite_fixture.h"

namespace zweck::store {
namespace {

using testing::CheckRefused;
using testing::Key;
using testing::kOtherKeyBytes;
using testing::RequireOk;

constexpr Column kColumns[] = {
    {.name = "id", .key = true}, {.name = "a"}, {.name = "b", .type = ColumnType::kReal}};
constexpr Table kTable{"t", kColumns};
constexpr Table kOtherTable{"u", kColumns};
const absl::Time kNow = absl::FromUnixSeconds(1'795'478'403);

struct Asked {
  std::vector<Value> values{Value::Text("Zq9Canary"), Value::Text("y")};
  std::vector<Condition> where{{.column = 1, .test = Test::kBetween, .values = values}};
  Question question{.purpose = "contact", .where = where, .order = 1, .limit = 10};
};

absl::StatusOr<Cursor> Open(const Sealer& sealer, const Question& question, std::string_view text,
                            OpenedBytes& opened, absl::Time now = kNow,
                            const Table& table = kTable) {
  Question asked = question;
  asked.after = text;
  return OpenCursor(sealer, table, asked, now, opened);
}

void CheckNotOpened(const Sealer& sealer, const Question& question, std::string_view text,
                    absl::Time now = kNow, const Table& table = kTable) {
  OpenedBytes opened;
  CheckRefused(Open(sealer, question, text, opened, now, table), absl::StatusCode::kInvalidArgument,
               "table " + std::string(table.name) + ": this page");
}

TEST_CASE("A cursor opens for its question, and is safe in an address") {
  const Sealer sealer(Key());
  const Asked asked;
  for (const Value& order :
       {Value::Null(), Value::Integer(-1), Value::Real(2.5), Value::Text("Zq9Canary-order"),
        Value::Blob(std::string_view("\0", 1))}) {
    const Cursor cursor{.order = order, .key = {Value::Text("Zq9Canary-key")}};
    const std::string text = SealCursor(sealer, kTable, asked.question, cursor, kNow);
    CHECK(text.find_first_not_of(
              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
          std::string::npos);
    CHECK(text != SealCursor(sealer, kTable, asked.question, cursor, kNow));
    OpenedBytes opened;
    const Cursor read = RequireOk(Open(sealer, asked.question, text, opened));
    CHECK(testing::Owned(read.order) == testing::Owned(order));
    REQUIRE(read.key.size() == 1);
    CHECK(testing::Owned(read.key[0]) == testing::Owned(cursor.key[0]));
    Question longer = asked.question;  // a page of another size goes on as well
    longer.limit = 20;
    RequireOk(Open(sealer, longer, text, opened));
  }
}

TEST_CASE("A cursor has a value for each column of the key") {
  static constexpr Column kColumns[] = {
      {.name = "a"}, {.name = "k", .key = true}, {.name = "l", .key = true}};
  constexpr Table kPairs{"t", kColumns};
  const Sealer sealer(Key());
  const Question question{.purpose = "p", .limit = 1};
  const auto seal = [&](std::vector<Value> key) {
    return SealCursor(sealer, kPairs, question, {.order = {}, .key = std::move(key)}, kNow);
  };
  OpenedBytes opened;
  const Cursor read = RequireOk(
      Open(sealer, question, seal({Value::Text("k"), Value::Integer(7)}), opened, kNow, kPairs));
  REQUIRE(read.key.size() == 2);
  CHECK(testing::Owned(read.key[0]) == testing::Owned(Value::Text("k")));
  CHECK(testing::Owned(read.key[1]) == testing::Owned(Value::Integer(7)));
  CheckNotOpened(sealer, question, seal({Value::Text("k")}), kNow, kPairs);
  CheckNotOpened(sealer, question, seal({Value::Text("k"), Value::Text("l"), Value::Text("m")}),
                 kNow, kPairs);
}

TEST_CASE("A cursor opens for nothing else, nor with another key, nor the next day") {
  const Sealer sealer(Key());
  const Asked asked;
  const std::string text = SealCursor(sealer, kTable, asked.question,
                                      {.order = Value::Text("o"), .key = {Value::Text("k")}}, kNow);
  const auto refuses = [&](auto change) {
    Asked other;
    change(other);
    CheckNotOpened(sealer, other.question, text);
  };
  refuses([](Asked& other) { other.question.purpose = "advertise"; });
  refuses([](Asked& other) { other.question.order = 0; });
  refuses([](Asked& other) { other.question.order.reset(); });
  refuses([](Asked& other) { other.question.descending = true; });
  refuses([](Asked& other) { other.values[1] = Value::Text("z"); });
  refuses([](Asked& other) { other.values[1] = Value::Blob("y"); });
  refuses([](Asked& other) { other.where[0].test = Test::kAnyOf; });
  refuses([](Asked& other) { other.where[0].column = 0; });
  refuses([](Asked& other) { other.question.where = {}; });
  CheckNotOpened(sealer, asked.question, text, kNow, kOtherTable);
  CheckNotOpened(Sealer(Key(kOtherKeyBytes)), asked.question, text);
  OpenedBytes opened;
  RequireOk(Open(sealer, asked.question, text, opened, kNow + kCursorLife));
  CheckNotOpened(sealer, asked.question, text, kNow + kCursorLife + absl::Seconds(1));
  CheckNotOpened(sealer, asked.question, text, kNow - kCursorLife - absl::Seconds(1));
}

TEST_CASE("What is no cursor, or was changed at any place, is refused") {
  const Sealer sealer(Key());
  const Asked asked;
  const std::string text = SealCursor(sealer, kTable, asked.question,
                                      {.order = Value::Text("o"), .key = {Value::Text("k")}}, kNow);
  for (const std::string_view bad :
       {std::string_view("Zq9Canary"), std::string_view("="), std::string_view("\0\xff", 2),
        std::string_view("AAAA AAAA")}) {
    CheckNotOpened(sealer, asked.question, bad);
  }
  CheckNotOpened(sealer, asked.question, std::string(10'000'000, 'A'));
  CheckNotOpened(sealer, asked.question, text + "A");
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CheckNotOpened(sealer, asked.question, changed);
    CheckNotOpened(sealer, asked.question, text.substr(0, i));
  }
}

}  // namespace
}  // namespace zweck::store
