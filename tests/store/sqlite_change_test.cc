// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Writes that tell what was there: inserts, and updates of some columns.

#include <absl/status/status.h>
#include <absl/time/time.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "tests/store/sqlite_fixture.h"
#include "zweck/store/change.h"
#include "zweck/store/sqlite_store.h"

namespace zweck {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture is written for this
using store::Change;
using store::Changed;
using store::Condition;
using store::Test;

constexpr Column kPartColumns[] = {{.name = "id", .key = true},
                                   {.name = "day", .key = true},
                                   {.name = "mail", .index = store::Index::kUnique},
                                   {.name = "size", .type = ColumnType::kInteger},
                                   {.name = "real", .type = ColumnType::kReal},
                                   {.name = "blob", .type = ColumnType::kBlob},
                                   {.name = "secret", .sealed = true}};
constexpr Table kParts{"shop__part", kPartColumns};
constexpr std::size_t kPartMail = 2;
constexpr std::size_t kPartSize = 3;
constexpr std::size_t kPartReal = 4;
constexpr std::size_t kPartBlob = 5;
constexpr std::size_t kPartSecret = 6;

std::vector<Value> Part(std::string_view id, std::string_view mail, std::int64_t size) {
  return {Value::Text(id),  Value::Text("mon"), Value::Text(mail), Value::Integer(size),
          Value::Real(0.5), Value::Blob("b"),   Value::Text("s")};
}

template <class S>
absl::StatusOr<Changed> UpdateRow(S& store, std::string_view id,
                                  const std::vector<std::size_t>& columns,
                                  const std::vector<Value>& values,
                                  const std::vector<Condition>& where = {}) {
  const Value key[] = {Value::Text(id), Value::Text("mon")};
  return store.Update(InsecureDoorAccessForTests::Key(DoorKey::To::kUpdate, kParts), kParts,
                      Value::Several(key),
                      Change{.columns = columns, .values = values, .where = where});
}

template <class S>
testing::Row Found(S& store, std::string_view id) {
  const Value key[] = {Value::Text(id), Value::Text("mon")};
  return RequireOk(Find(store, kParts, Value::Several(key)))[0];
}

struct Filled {
  TempDirectory directory;
  std::string path = directory.File("a.db");
  SealedSqliteStore store = OpenSealed(path);

  Filled() {
    RequireOk(Put(store, kParts, Part("a", "a@x", 1)));
    RequireOk(Put(store, kParts, Part("b", "b@x", 2)));
  }
};

}  // namespace

TEST_CASE("An insert writes a row that is not there, and leaves one that is") {
  Filled filled;
  CHECK(RequireOk(InsertRow(filled.store, kParts, Part("c", "c@x", 3))));
  CHECK(Found(filled.store, "c")[kPartSecret] == Value::Text("s"));
  CHECK_FALSE(RequireOk(InsertRow(filled.store, kParts, Part("a", "new@x", 9))));
  CHECK(Found(filled.store, "a")[kPartSize] == Value::Integer(1));
  // The same row once more: its own unique value is not another's.
  CHECK_FALSE(RequireOk(InsertRow(filled.store, kParts, Part("c", "c@x", 3))));
  CheckRefused(InsertRow(filled.store, kParts, Part("d", "a@x", 1)),
               absl::StatusCode::kAlreadyExists,
               "table shop__part of the database " + filled.path + ": column mail");
  CHECK(RequireOk(Read(filled.store, kParts)).size() == 3);
}

TEST_CASE("An insert needs a key, and a row that fits") {
  const TempDirectory directory;
  SqliteStore store = OpenPlain(directory.File("a.db"));
  static constexpr Column kColumns[] = {{.name = "text"}};
  CheckRefused(InsertRow(store, {"sink__log", kColumns}, {Value::Text(kCanary)}),
               absl::StatusCode::kInvalidArgument, "table sink__log has no key");
  CheckRefused(InsertRow(store, kPersons, {Value::Text(kCanary)}),
               absl::StatusCode::kInvalidArgument, "table crm__person");
  CheckRefused(InsertRow(store, kPersons, {Value::Null(), Value::Text(kCanary)}),
               absl::StatusCode::kInvalidArgument, "column id of table crm__person");
  CHECK(RequireOk(InsertRow(store, kPersons, {Value::Text("1"), Value::Text("Ada")})));
}

TEST_CASE("An update sets its columns, and leaves the others and other rows") {
  Filled filled;
  CHECK(RequireOk(UpdateRow(filled.store, "a", {kPartSize, kPartSecret, kPartReal},
                            {Value::Integer(7), Value::Text(kCanary), Value::Null()})) ==
        Changed::kDone);
  CHECK(Found(filled.store, "a") ==
        testing::Row{Value::Text("a"), Value::Text("mon"), Value::Text("a@x"), Value::Integer(7),
                     Value::Null(), Value::Blob("b"), Value::Text(kCanary)});
  CHECK(Found(filled.store, "b")[kPartSize] == Value::Integer(2));
  CHECK_FALSE(Holds(filled.path, kCanary));
  // Absence is sealed, too.
  CHECK(RequireOk(UpdateRow(filled.store, "a", {kPartSecret}, {Value::Null()})) == Changed::kDone);
  CHECK(Found(filled.store, "a")[kPartSecret] == Value::Null());
  CHECK(RequireOk(UpdateRow(filled.store, "x", {kPartSize}, {Value::Integer(7)})) ==
        Changed::kNotFound);
}

TEST_CASE("What an update replaced is gone from the file once it is scrubbed") {
  Filled filled;
  const std::string before(3000, 'q');
  RequireOk(UpdateRow(filled.store, "a", {kPartMail}, {Value::Text("Zq9Gone" + before)}));
  RequireOk(UpdateRow(filled.store, "a", {kPartMail}, {Value::Text("new")}));
  RequireOk(filled.store.Scrub());
  CHECK_FALSE(Holds(filled.path, "Zq9Gone"));
}

TEST_CASE("A condition is tested together with the write") {
  Filled filled;
  const auto set = [&](std::string_view id, Test test, const Value& than, std::int64_t to) {
    return RequireOk(UpdateRow(filled.store, id, {kPartSize}, {Value::Integer(to)},
                               {{kPartSize, test, View(&than, 1)}}));
  };
  CHECK(set("a", Test::kEquals, Value::Integer(1), 5) == Changed::kDone);
  CHECK(set("a", Test::kEquals, Value::Integer(1), 6) == Changed::kNotMet);
  CHECK(Found(filled.store, "a")[kPartSize] == Value::Integer(5));
  CHECK(set("a", Test::kAfter, Value::Integer(4), 6) == Changed::kDone);
  CHECK(set("x", Test::kEquals, Value::Integer(1), 6) == Changed::kNotFound);
  // All of several.
  const Value values[] = {Value::Text("b@x"), Value::Integer(9)};
  const std::vector<Condition> where{{kPartMail, Test::kEquals, View(&values[0], 1)},
                                     {kPartSize, Test::kBefore, View(&values[1], 1)}};
  CHECK(RequireOk(UpdateRow(filled.store, "b", {kPartSize}, {Value::Integer(9)}, where)) ==
        Changed::kDone);
  CHECK(RequireOk(UpdateRow(filled.store, "b", {kPartSize}, {Value::Integer(8)}, where)) ==
        Changed::kNotMet);
  // None of no values.
  CHECK(RequireOk(UpdateRow(filled.store, "b", {kPartSize}, {Value::Integer(8)},
                            {{kPartSize, Test::kAnyOf, {}}})) == Changed::kNotMet);
  const std::vector<Condition> absent{{kPartBlob, Test::kIsAbsent, {}}};
  CHECK(RequireOk(UpdateRow(filled.store, "b", {kPartBlob}, {Value::Null()})) == Changed::kDone);
  CHECK(RequireOk(UpdateRow(filled.store, "b", {kPartBlob}, {Value::Blob("c")}, absent)) ==
        Changed::kDone);
}

TEST_CASE("A unique value of another row is refused, and one's own is not") {
  Filled filled;
  CheckRefused(
      UpdateRow(filled.store, "a", {kPartSize, kPartMail}, {Value::Integer(9), Value::Text("b@x")}),
      absl::StatusCode::kAlreadyExists,
      "table shop__part of the database " + filled.path + ": column mail");
  CHECK(Found(filled.store, "a")[kPartSize] == Value::Integer(1));
  CHECK(RequireOk(UpdateRow(filled.store, "a", {kPartMail}, {Value::Text("a@x")})) ==
        Changed::kDone);
}

TEST_CASE("An update that no table takes is refused by its place") {
  Filled filled;
  const auto refuses = [&](std::string_view place, const std::vector<std::size_t>& columns,
                           const std::vector<Value>& values,
                           const std::vector<Condition>& where = {}) {
    CheckRefused(UpdateRow(filled.store, "a", columns, values, where),
                 absl::StatusCode::kInvalidArgument, place);
  };
  const Value text = Value::Text(kCanary);
  refuses("table shop__part", {}, {});
  refuses("table shop__part", {kPartSize}, {});
  refuses("column ? of table shop__part", {7}, {text});
  refuses("column id of table shop__part", {0}, {text});
  refuses("column mail of table shop__part", {kPartMail, kPartMail}, {text, text});
  refuses("column size of table shop__part", {kPartSize}, {text});
  refuses("column real of table shop__part", {kPartReal},
          {Value::Real(std::numeric_limits<double>::quiet_NaN())});
  refuses("column secret of table shop__part", {kPartMail}, {text},
          {{kPartSecret, Test::kEquals, View(&text, 1)}});
  refuses("column size of table shop__part", {kPartMail}, {text},
          {{kPartSize, Test::kEquals, View(&text, 1)}});
  CHECK(Found(filled.store, "a")[kPartMail] == Value::Text("a@x"));
}

TEST_CASE(
    "Quotes, signs of patterns and 10 MB are set as they are, and what is no text is refused") {
  Filled filled;
  const std::vector<std::string> hostile{"' OR 1=1 --", "\"", "%", "_",
                                         std::string(10'000'000, 'x')};
  for (const std::string& text : {std::string("a\0b", 3), std::string("\xff\xc3")}) {
    CheckRefused(UpdateRow(filled.store, "a", {kPartMail}, {Value::Text(text)}),
                 absl::StatusCode::kInvalidArgument, "column mail");
  }
  for (const std::string& text : hostile) {
    CHECK(RequireOk(UpdateRow(filled.store, "a", {kPartMail, kPartBlob, kPartSecret},
                              {Value::Text(text), Value::Blob(text), Value::Text(text)})) ==
          Changed::kDone);
    const testing::Row row = Found(filled.store, "a");
    CHECK((row[kPartMail].bytes == text && row[kPartBlob].bytes == text &&
           row[kPartSecret].bytes == text));
    const Value value = Value::Text(text);
    CHECK(RequireOk(UpdateRow(filled.store, "a", {kPartSize}, {Value::Integer(3)},
                              {{kPartMail, Test::kEquals, View(&value, 1)}})) == Changed::kDone);
    CHECK(RequireOk(UpdateRow(filled.store, "b", {kPartSize}, {Value::Integer(3)},
                              {{kPartMail, Test::kEquals, View(&value, 1)}})) == Changed::kNotMet);
  }
}

TEST_CASE("A busy database and a row that vanished are told, and nothing is half written") {
  Filled filled;
  SealedSqliteStore other =
      OpenSealed(filled.path, SqliteOptions{.busy_timeout = absl::Milliseconds(20)});
  RequireOk(UpdateRow(other, "b", {kPartSize}, {Value::Integer(4)}));
  {
    Sqlite foreign(filled.path);
    foreign.Run("BEGIN IMMEDIATE");
    CheckRefused(UpdateRow(other, "a", {kPartMail}, {Value::Text(kCanary)}),
                 absl::StatusCode::kUnavailable, filled.path);
    CheckRefused(InsertRow(other, kParts, Part("z", kCanary, 1)), absl::StatusCode::kUnavailable,
                 filled.path);
    foreign.Run("DELETE FROM shop__part WHERE id = 'a'; COMMIT");
  }
  CHECK(RequireOk(UpdateRow(other, "a", {kPartMail}, {Value::Text(kCanary)})) ==
        Changed::kNotFound);
  CHECK(RequireOk(InsertRow(other, kParts, Part("a", "a@x", 1))));
}

TEST_CASE("A key opens the one operation that it is for") {
  Filled filled;
  const Value key[] = {Value::Text("a"), Value::Text("mon")};
  for (const DoorKey::To to : {DoorKey::To::kPut, DoorKey::To::kInsert, DoorKey::To::kSelect}) {
    CheckRefused(filled.store.Update(InsecureDoorAccessForTests::Key(to, kParts), kParts,
                                     Value::Several(key), Change{}),
                 absl::StatusCode::kPermissionDenied, "door's key");
  }
  CheckRefused(filled.store.Insert(InsecureDoorAccessForTests::Key(DoorKey::To::kPut, kParts),
                                   kParts, Part("z", "z@x", 1)),
               absl::StatusCode::kPermissionDenied, "door's key");
}

}  // namespace zweck
