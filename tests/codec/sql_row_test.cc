// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/codec/sql_row.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "tests/codec/every_value.h"
#include "tests/codec/random_values.h"
#include "tests/support/insecure_door_access_for_tests.h"
#include "tests/support/refused.h"
#include "zweck/declare/sink.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::testing::row {

struct Tester {
  static constexpr RecipientInfo kInfo{
      .id = "tester", .name = "Tester", .role = Role::kController, .country = "DE"};
};
struct TestTable {
  static constexpr SinkInfo kInfo{.id = "test-table", .description = "A table for tests"};
  using Purposes = For<Test>;
  using Recipient = Tester;
};

struct LoudText {
  static Reading FromText(std::string& text) {
    text += "!";
    return Reading::kKept;
  }
};

// Where incoming JSON has a field, and how it is read from there, is of no meaning for a row.
struct Elsewhere {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Elsewhere, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "elsewhere",
                                      .description = "Found by a pointer",
                                      .subjects = "nobody",
                                      .policy_section = "0"};

  Field<1, std::string, At<"/a/deep/place">, ReadBy<LoudText>> some_text;
  Field<2, std::vector<std::int32_t>, At<"/numbers/here">> numbers;
};
ZWECK_CATEGORY(Elsewhere, some_text, numbers);

struct Keyed {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Keyed, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "keyed", .description = "Has a key", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::string, Key, MaxBytes<20>> id;
  Field<2, Elsewhere, At<"/else">> elsewhere;
  Field<3, std::vector<Elsewhere>, At<"/else/where">> list;
  Field<4, std::optional<std::string>, Secret> secret;
  Field<5, std::optional<Part>> part;
};
ZWECK_CATEGORY(Keyed, id, elsewhere, list, secret, part);

struct Numbered {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Numbered, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "numbered", .description = "Has a key", .subjects = "nobody", .policy_section = "0"};

  Field<1, std::uint64_t, Key> id;
};
ZWECK_CATEGORY(Numbered, id);

struct Reserved {
  template <unsigned N, class T, class... Tags>
  using Field = zweck::Field<Reserved, N, T, Is<kind::Version>, For<Test>, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "reserved",
                                      .description = "A room on a day",
                                      .subjects = "nobody",
                                      .policy_section = "0"};

  Field<2, absl::CivilDay, Key> day;
  Field<1, std::string, Key> room;
};
ZWECK_CATEGORY(Reserved, day, room);

namespace {

using absl::StatusCode;
using store::Column;
using store::ColumnType;
using store::Value;

template <class C>
absl::Status ToRow(const C& record, internal::Row& row) {
  return internal::ToRow(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, row);
}

template <class C>
std::string Written(const C& record) {
  std::string bytes;
  RequireOk(
      internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<C>, &record, bytes));
  return bytes;
}

// The values of a row by the names of their columns.
template <class C>
std::map<std::string_view, Value> Named(const internal::Row& row) {
  const internal::RecordLayout& layout = internal::kLayout<C>;
  REQUIRE(row.values().size() == layout.fields.size());
  std::map<std::string_view, Value> values;
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    values[layout.fields[i].name] = row.values()[i];
  }
  return values;
}

bool Fits(Value::Kind kind, ColumnType type) {
  switch (kind) {
    case Value::Kind::kNull:
      return true;
    case Value::Kind::kInteger:
      return type == ColumnType::kInteger || type == ColumnType::kTime ||
             type == ColumnType::kUnsigned;
    case Value::Kind::kReal:
      return type == ColumnType::kReal;
    case Value::Kind::kText:
      return type == ColumnType::kText;
    case Value::Kind::kBlob:
      return type == ColumnType::kBlob;
    case Value::Kind::kSeveral:
      break;
  }
  return false;
}

// What a row has when only one of its columns is not null.
template <class C>
absl::Status ReadOne(std::string_view column, Value value) {
  const internal::RecordLayout& layout = internal::kLayout<C>;
  std::vector<Value> row(layout.fields.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (layout.fields[i].key) row[i] = Value::Text("k");
    if (layout.fields[i].name == column) row[i] = value;
  }
  C record;
  return internal::FromRow(layout, row, &record);
}

}  // namespace

TEST_CASE("random records come back from their rows") {
  RandomValues random(1, RandomValues::Doubles::kWithoutNan, RandomValues::Times::kCounted);
  using Table = internal::TableOf<EveryValue, TestTable, internal::EveryField>;
  internal::Row row;
  for (int i = 0; i < 300; ++i) {
    EveryValue record;
    proto::EveryValue message;
    random.Fill(record, message);
    RequireOk(ToRow(record, row));
    for (std::size_t c = 0; c < row.values().size(); ++c) {
      INFO(Table::kColumns[c].name);
      REQUIRE(Fits(row.values()[c].kind, Table::kColumns[c].type));
    }
    EveryValue read;
    RequireOk(internal::FromRow(internal::kLayout<EveryValue>, row.values(), &read));
    REQUIRE(Written(read) == Written(record));
  }
}

TEST_CASE("each value has the column that people expect") {
  EveryValue record;
  record.single_bool = true;
  record.single_int32 = -5;
  record.single_uint64 = std::numeric_limits<std::uint64_t>::max();
  record.single_double = 1.5;
  record.single_enum = Colour::kBehind;
  record.single_string = "text";
  record.single_bytes = Bytes{"\xff"};
  record.single_time = absl::FromUnixMillis(1'763'942'400'123);
  record.single_day = absl::CivilDay(2026, 11, 24);
  record.repeated_int64 = std::vector<std::int64_t>{1, -2};
  record.repeated_enum = std::vector{Colour::kRed, static_cast<Colour>(9)};
  record.repeated_string = std::vector<std::string>{"a\"", ""};
  Part part;
  part.text = "p";
  record.single_record = part;
  record.repeated_record = std::vector<Part>{part, {}};
  internal::Row row;
  RequireOk(ToRow(record, row));
  const std::map<std::string_view, Value> values = Named<EveryValue>(row);
  CHECK(values.at("single_bool").integer == 1);
  CHECK(values.at("single_int32").integer == -5);
  CHECK(values.at("single_uint64").integer == std::numeric_limits<std::int64_t>::max());
  CHECK(values.at("single_double").real == 1.5);
  CHECK(values.at("single_enum").integer == -7);
  CHECK(values.at("single_string").bytes == "text");
  CHECK(values.at("single_bytes").bytes == "\xff");
  CHECK(values.at("single_time").integer == 1'763'942'400'123'000'000);
  CHECK(values.at("single_day").bytes == "2026-11-24");
  CHECK(values.at("repeated_int64").bytes == R"(["1","-2"])");
  CHECK(values.at("repeated_enum").bytes == R"(["COLOUR_RED",9])");
  CHECK(values.at("repeated_string").bytes == R"(["a\"",""])");
  CHECK(values.at("single_record").bytes == R"({"text":"p"})");
  CHECK(values.at("repeated_record").bytes == R"([{"text":"p"},{}])");
}

TEST_CASE("times and large numbers sort as their values do") {
  const auto row_of = [](absl::Time time, std::uint64_t number) {
    EveryValue record;
    record.single_time = time;
    record.optional_time = std::optional(time);
    record.single_uint64 = number;
    record.single_unsigned_long_long = number;
    internal::Row row;
    RequireOk(ToRow(record, row));
    EveryValue read;
    RequireOk(internal::FromRow(internal::kLayout<EveryValue>, row.values(), &read));
    CHECK(Written(read) == Written(record));
    const std::map<std::string_view, Value> values = Named<EveryValue>(row);
    CHECK(values.at("optional_time").integer == values.at("single_time").integer);
    CHECK(values.at("single_unsigned_long_long").integer == values.at("single_uint64").integer);
    return std::pair(values.at("single_time").integer, values.at("single_uint64").integer);
  };
  // Text of 0, 3, 6 or 9 digits would sort the last three the other way round.
  const absl::Time second = absl::FromUnixSeconds(1'763'942'403);
  const std::vector<absl::Time> times{
      absl::FromUnixNanos(std::numeric_limits<std::int64_t>::min()),
      absl::FromUnixSeconds(-1),
      absl::FromUnixNanos(-1),
      absl::UnixEpoch(),
      second,
      second + absl::Milliseconds(500),
      second + absl::Microseconds(500'001),
      second + absl::Nanoseconds(500'001'001),
      absl::FromUnixNanos(std::numeric_limits<std::int64_t>::max())};
  const std::vector<std::uint64_t> numbers{
      0, 1, 2, 1ULL << 62, (1ULL << 63) - 1, 1ULL << 63, (1ULL << 63) + 1, ~0ULL - 1, ~0ULL};
  REQUIRE(times.size() == numbers.size());
  std::vector<std::int64_t> stored_times;
  std::vector<std::int64_t> stored_numbers;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const auto [time, number] = row_of(times[i], numbers[i]);
    stored_times.push_back(time);
    stored_numbers.push_back(number);
  }
  CHECK(std::ranges::is_sorted(stored_times, std::less_equal<>()));
  CHECK(std::ranges::is_sorted(stored_numbers, std::less_equal<>()));
}

TEST_CASE("a column says what rows have in it that are older") {
  using Table = internal::TableOf<EveryValue, TestTable, internal::EveryField>;
  EveryValue empty;
  internal::Row row;
  RequireOk(ToRow(empty, row));
  for (std::size_t i = 0; i < row.values().size(); ++i) {
    const Column& column = Table::kColumns[i];
    INFO(column.name);
    const Value& value = row.values()[i];
    if (Table::kRecord.fields[i].limited) {  // which is null there, and read as its default
      CHECK(column.initial.kind == Value::Kind::kNull);
      continue;
    }
    CHECK(column.initial.kind == value.kind);
    CHECK(column.initial.integer == value.integer);
    CHECK(column.initial.bytes == value.bytes);
  }
  using Keys = internal::TableOf<Keyed, TestTable, internal::EveryField>;
  for (const Column& column : Keys::kColumns) CHECK(column.initial.kind == Value::Kind::kNull);
}

TEST_CASE("what holds nothing is null, and a default is a value") {
  EveryValue record;
  internal::Row row;
  RequireOk(ToRow(record, row));
  for (const auto& [name, value] : Named<EveryValue>(row)) {
    INFO(name);
    const bool single =
        name.substr(0, 6) == "single" && name != "single_record" && name != "single_tree";
    CHECK((value.kind == Value::Kind::kNull) == !single);
  }
  record.optional_int32 = std::optional<std::int32_t>(0);
  record.optional_string = std::optional<std::string>("");
  record.optional_record = std::optional<Part>(Part{});
  RequireOk(ToRow(record, row));
  const std::map<std::string_view, Value> values = Named<EveryValue>(row);
  CHECK(values.at("optional_int32").kind == Value::Kind::kInteger);
  CHECK(values.at("optional_string").kind == Value::Kind::kText);
  CHECK(values.at("optional_record").bytes == "{}");
  EveryValue read;
  RequireOk(internal::FromRow(internal::kLayout<EveryValue>, row.values(), &read));
  CHECK(Written(read) == Written(record));
}

TEST_CASE("a row of nulls, such as of younger columns, is an empty record") {
  const std::vector<Value> nulls(internal::kLayout<EveryValue>.fields.size());
  EveryValue read;
  RequireOk(internal::FromRow(internal::kLayout<EveryValue>, nulls, &read));
  CHECK(Written(read).empty());
}

TEST_CASE("a table is named after sink and category, and seals what holds secrets") {
  using Table = internal::TableOf<Keyed, TestTable, internal::EveryField>;
  CHECK(Table::kTable.name == "test_table__keyed");
  REQUIRE(Table::kColumns.size() == 5);
  CHECK(Table::kColumns[0].name == "id");
  CHECK(Table::kColumns[0].key);
  CHECK_FALSE(Table::kColumns[0].sealed);
  CHECK_FALSE(Table::kColumns[2].sealed);
  CHECK(Table::kColumns[3].sealed);
  CHECK(Table::kColumns[4].sealed);  // for the secret in it
  CHECK(Table::kColumns[4].type == ColumnType::kText);
}

TEST_CASE("pointers and readers of incoming JSON don't matter in a row") {
  Keyed record;
  record.id = "k";
  Elsewhere elsewhere;
  elsewhere.some_text = "quiet";
  elsewhere.numbers = std::vector<std::int32_t>{4, 5};
  record.elsewhere = elsewhere;
  record.list = std::vector<Elsewhere>{{}, elsewhere};
  internal::Row row;
  RequireOk(ToRow(record, row));
  CHECK(row.values()[1].bytes == R"({"someText":"quiet","numbers":[4,5]})");
  Keyed read;
  RequireOk(internal::FromRow(internal::kLayout<Keyed>, row.values(), &read));
  CHECK(Written(read) == Written(record));
  // A member that the nested category had once.
  RequireOk(ReadOne<Keyed>("elsewhere", Value::Text(R"({"gone":[1],"someText":"t"})")));
}

TEST_CASE("rows are read by several threads at once") {
  Keyed record;
  record.id = "k";
  record.list = std::vector<Elsewhere>(3);
  internal::Row row;
  RequireOk(ToRow(record, row));
  const std::string expected = Written(record);
  std::vector<int> good(4);
  std::vector<std::thread> threads;
  for (int& count : good) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        Keyed read;
        std::string bytes;
        count += internal::FromRow(internal::kLayout<Keyed>, row.values(), &read).ok() &&
                 internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<Keyed>,
                                     &read, bytes)
                     .ok() &&
                 bytes == expected;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(good == std::vector<int>(4, 200));
}

TEST_CASE("what no column can hold is refused by its place") {
  internal::Row row;
  const auto refuse = [&row](const auto& record, StatusCode code, std::string_view place) {
    CheckRefused(ToRow(record, row), code, place);
    CHECK(row.values().empty());
  };
  EveryValue record;
  record.optional_string = std::optional<std::string>(std::string(kCanary) + "\xff");
  refuse(record, StatusCode::kInvalidArgument,
         "every-value.optional_string: the value is not UTF-8");
  record.optional_string = std::optional<std::string>();
  record.single_double = std::nan("");
  refuse(record, StatusCode::kOutOfRange, "every-value.single_double");
  record.single_double = 0.0;
  record.single_float = std::nanf("");
  refuse(record, StatusCode::kOutOfRange, "every-value.single_float");
  record.single_float = 0.0F;
  constexpr std::string_view kTime = "every-value.single_time: the value is not in the years 1678";
  const absl::Time first = absl::FromUnixNanos(std::numeric_limits<std::int64_t>::min());
  const absl::Time last = absl::FromUnixNanos(std::numeric_limits<std::int64_t>::max());
  const absl::Duration least = absl::Nanoseconds(1) / 4;
  for (const absl::Time time : {absl::InfiniteFuture(), absl::InfinitePast(), first - least,
                                last + least, absl::FromUnixSeconds(253402300799)}) {
    record.single_time = time;
    refuse(record, StatusCode::kOutOfRange, kTime);
  }
  record.single_time = absl::UnixEpoch();
  record.optional_day = std::optional(absl::CivilDay(0, 1, 1));
  refuse(record, StatusCode::kOutOfRange, "every-value.optional_day");
  record.optional_day = std::optional<absl::CivilDay>();
  record.single_string = std::string(64 * 1024 + 1, 'a');
  refuse(record, StatusCode::kOutOfRange, "every-value.single_string: the value is longer");
  record.single_string = "";
  record.single_bytes = Bytes{std::string(64 * 1024 + 1, 'a')};
  refuse(record, StatusCode::kOutOfRange, "every-value.single_bytes: the value is longer");
  record.single_bytes = Bytes{};
  record.repeated_string = std::vector<std::string>{std::string(kCanary) + "\xff"};
  refuse(record, StatusCode::kInvalidArgument, "every-value");
  record.repeated_string = std::vector<std::string>(1025, std::string(64 * 1024, 'a'));
  refuse(record, StatusCode::kResourceExhausted, "every-value.repeated_string");
  refuse(Keyed{}, StatusCode::kInvalidArgument, "keyed.id: the key is empty");
}

TEST_CASE("a row that no record made is lost data") {
  const auto refuse = [](std::string_view column, Value value) {
    INFO(column);
    CheckRefused(ReadOne<EveryValue>(column, value), StatusCode::kDataLoss,
                 "every-value." + std::string(column) + ": ");
  };
  const std::string canary(kCanary);
  for (const internal::FieldLayout& field : internal::kLayout<EveryValue>.fields) {
    const ColumnType type = internal::ColumnOf(field).type;
    if (!Fits(Value::Kind::kInteger, type)) refuse(field.name, Value::Integer(1));
    if (type != ColumnType::kReal) refuse(field.name, Value::Real(1));
    if (type != ColumnType::kText) refuse(field.name, Value::Text(canary));
    if (type != ColumnType::kBlob) refuse(field.name, Value::Blob(canary));
  }
  refuse("single_bool", Value::Integer(2));
  refuse("optional_bool", Value::Integer(-1));
  refuse("single_int32", Value::Integer(1LL << 31));
  refuse("single_uint32", Value::Integer(-1));
  refuse("optional_uint32", Value::Integer(1LL << 32));
  refuse("single_int8", Value::Integer(-129));
  refuse("optional_uint8", Value::Integer(256));
  refuse("single_int16", Value::Integer(32768));
  refuse("single_uint16", Value::Integer(-1));
  refuse("single_float", Value::Real(1e39));
  refuse("optional_float", Value::Real(0.1));  // a double that is no float
  refuse("single_enum", Value::Integer(1LL << 31));
  refuse("single_double", Value::Real(std::nan("")));
  refuse("single_string", Value::Text("\xff"));
  const std::string long_text(64 * 1024 + 1, 'a');
  refuse("single_string", Value::Text(long_text));
  refuse("single_bytes", Value::Blob(long_text));
  refuse("single_day", Value::Text("2026-02-29"));
  refuse("optional_day", Value::Text(""));
  for (const std::string_view json :
       {"", "null", "5", "[", "[1", "[1]]", "[1] ", " [1]", "[1],\"more\":1", "{\"a\":1}", "[[1]]",
        "[1,]", "[\"Zq9Canary\"]", "[4294967296]", "[1.5]"}) {
    refuse("repeated_int32", Value::Text(json));
  }
  refuse("repeated_string", Value::Text("[\"\xff\"]"));
  refuse("repeated_string", Value::Text(R"(["a\"])"));
  refuse("single_record", Value::Text("[]"));
  refuse("single_record", Value::Text(R"({"text":5})"));
  refuse("repeated_record", Value::Text(R"([{"secret":"%"}])"));
  CheckRefused(ReadOne<Keyed>("id", Value::Null()), StatusCode::kDataLoss, "keyed.id: the key");
  CheckRefused(ReadOne<Keyed>("id", Value::Text("a key of over 20 bytes")), StatusCode::kDataLoss,
               "keyed.id");
  EveryValue record;
  CheckRefused(internal::FromRow(internal::kLayout<EveryValue>, {}, &record), StatusCode::kDataLoss,
               "every-value: the row has another number of columns");
}

template <class C>
absl::StatusOr<Value> ToKey(std::initializer_list<const void*> values, internal::Row& row) {
  return internal::ToKey(InsecureDoorAccessForTests::Key(), internal::kLayout<C>,
                         {values.begin(), values.size()}, row);
}

TEST_CASE("a key is found by the value of its column") {
  internal::Row row;
  const std::string id = "k-17";
  const Value text = RequireOk(ToKey<Keyed>({&id}, row));
  CHECK(text.kind == Value::Kind::kText);
  CHECK(text.bytes == "k-17");
  const std::uint64_t number = 1ULL << 63;
  const Value integer = RequireOk(ToKey<Numbered>({&number}, row));
  CHECK(integer.kind == Value::Kind::kInteger);
  CHECK(integer.integer == 0);
  const std::string bad = std::string(kCanary) + "\xff";
  CheckRefused(ToKey<Keyed>({&bad}, row), StatusCode::kInvalidArgument,
               "keyed.id: the value is not UTF-8");
  const std::string none;
  CheckRefused(ToKey<Keyed>({&none}, row), StatusCode::kInvalidArgument,
               "keyed.id: the key is empty");
  CheckRefused(ToKey<Keyed>({nullptr}, row), StatusCode::kOutOfRange,
               "keyed.id: the value is out of range");
  CheckRefused(ToKey<Part>({&none}, row), StatusCode::kInternal,
               "part: the category has another key");
  CheckRefused(ToKey<Part>({}, row), StatusCode::kInternal, "part: the category has another key");
  CheckRefused(ToKey<Keyed>({&id, &id}, row), StatusCode::kInternal,
               "keyed: the category has another key");
}

TEST_CASE("a key of several fields is found by the values of their columns, by number") {
  internal::Row row;
  const absl::CivilDay day(2026, 11, 29);
  const std::string room = "Zq9Canary-room";
  const Value key = RequireOk(ToKey<Reserved>({&room, &day}, row));
  REQUIRE(key.kind == Value::Kind::kSeveral);
  REQUIRE(key.parts().size() == 2);
  CHECK(key.parts()[0].bytes == "Zq9Canary-room");
  CHECK(key.parts()[1].bytes == "2026-11-29");
  const absl::CivilDay far(10000, 1, 1);
  CheckRefused(ToKey<Reserved>({&room, &far}, row), StatusCode::kOutOfRange,
               "reserved.day: the value is not in the years");
  CheckRefused(ToKey<Reserved>({&room}, row), StatusCode::kInternal,
               "reserved: the category has another key");
  using Table = internal::TableOf<Reserved, TestTable, internal::EveryField>;
  STATIC_REQUIRE(Table::kColumns[0].key);
  STATIC_REQUIRE(Table::kColumns[1].key);
}

}  // namespace zweck::testing::row
