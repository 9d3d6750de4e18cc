// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Maps with text keys: in JSON, on the wire and in a column; what is refused, and that no error
// repeats a key.

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/codec/json_fixture.h"
#include "tests/support/refused.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::codec_test::maps {
namespace {

using testing::kCanary;
using Texts = std::map<std::string, std::string>;

struct Named {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Named, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "named", .description = "Has a name", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string, Required> name;
  Field<2, std::string, Secret> token;
};
ZWECK_CATEGORY(Named, name, token);

struct Maps {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Maps, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "maps", .description = "Maps", .subjects = "nobody", .policy_section = "0"};
  Field<1, Texts, MaxBytes<12>> texts;
  Field<2, std::map<std::string, std::int32_t, std::less<>>> numbers;
  Field<3, std::map<std::string, Product>> products;
  Field<4, std::map<std::string, Note>, At<"/all/notes">> notes;
  Field<5, std::map<std::string, Named>> named;
  Field<6, std::map<std::string, absl::Time>> times;
  Field<7, std::map<std::string, Everything>> large;
};
ZWECK_CATEGORY(Maps, texts, numbers, products, notes, named, times, large);

std::string Wire(const Maps& record) {
  std::string bytes;
  testing::RequireOk(internal::WriteWire(InsecureDoorAccessForTests::Key(), internal::kLayout<Maps>,
                                         &record, bytes));
  return bytes;
}
absl::Status ReadWire(std::string_view bytes, Maps& record) {
  const std::vector<char> copy(bytes.begin(), bytes.end());
  return internal::ReadWire({copy.data(), copy.size()}, internal::kLayout<Maps>, &record);
}
// An entry, or a field, of the wire: a short text with its tag and length.
std::string Part(int number, const std::string& text) {
  return std::string{static_cast<char>(number << 3 | 2), static_cast<char>(text.size())} + text;
}

TEST_CASE("a map is an object whose members are its entries, by key") {
  Maps record;
  record.texts = Texts{{"b", "2"}, {"", "none"}, {"a\"\\", ""}, {"\xc3\xa4", "\n"}};
  record.numbers = std::map<std::string, std::int32_t, std::less<>>{{"zero", 0}, {"one", 1}};
  const std::string json =
      R"({"texts":{"":"none","a\"\\":"","b":"2","ä":"\n"},"numbers":{"one":1,"zero":0}})";
  CHECK(Written(record) == json);
  CHECK(Written(Good<Maps>(json)) == json);
  CHECK(Get<Maps>(R"({"texts":{"\u0062":"2"}})", &Maps::texts) == Texts{{"b", "2"}});
  CHECK(Get<Maps>(R"({ "texts" : { } })", &Maps::texts).empty());
  CHECK(Get<Maps>(R"({"texts":null})", &Maps::texts).empty());
  CHECK(Written(Maps{}) == "{}");
}

TEST_CASE("a map of categories holds what they declare, and drops the rest") {
  const Ingested<Maps> in = From<Maps>(
      R"({"all":{"notes":{"x":{"rank":3,"other":[1]},"y":{}},"more":1},"products":{"p":"JIRA"}})");
  REQUIRE(in.status.ToString() == "OK");
  CHECK(in.report.kept == 2);
  CHECK(in.report.dropped == 2);
  CHECK(Written(in.record) ==
        R"({"products":{"p":"PRODUCT_JIRA"},"notes":{"x":{"rank":3},"y":{}}})");
}

TEST_CASE("bad JSON of a map is refused by its place, never by a key") {
  const std::string key(kCanary);
  const auto refused = [&](const std::string& json, std::string_view place) {
    CAPTURE(json);
    const absl::Status status = From<Maps>(json).status;
    CHECK(status.ToString().find(kCanary) == std::string::npos);
    CHECK(std::string(status.message()) == place);
  };
  refused(R"({"numbers":{"a":1,"b":2,"a":3}})",
          "maps: /numbers/*: the key is there twice, at byte 24");
  refused(R"({"numbers":{"a":1,"\u0061":3}})",
          "maps: /numbers/*: the key is there twice, at byte 18");
  refused(R"({"numbers":{")" + key + R"(":"x"}})",
          "maps: /numbers/*: the value is not a whole number, at byte 24");
  refused(R"({"numbers":{")" + key + R"(":null}})",
          "maps: /numbers/*: the value is not a whole number, at byte 24");
  refused(R"({"texts":{")" + key + key + R"(":""}})",
          "maps: /texts/*: the value is longer than 12 bytes, at byte 10");
  refused(R"({"texts":{")" + key + R"(":"0123456789abc"}})",
          "maps: /texts/*: the value is longer than 12 bytes, at byte 22");
  refused("{\"texts\":{\"\xff\":\"\"}}", "maps: /texts/*: text is not UTF-8, at byte 10");
  refused(R"({"texts":{"\ud800":""}})",
          "maps: /texts/*: half of a surrogate pair stands in text, at byte 11");
  refused(R"({"texts":[]})", "maps: /texts: the value is not an object, at byte 9");
  refused(R"({"texts":{1:"a"}})", "maps: /texts/*: the value is not text, at byte 10");
  refused(R"({"named":{")" + key + R"(":{}}})",
          "maps: /named/*: named.name: the value is required, and it is absent, null or ambiguous, "
          "at byte 22");
  refused(R"({"all":{"notes":{")" + key + R"(":{"rank":")" + key + R"("}}}})",
          "maps: /all/notes/*/rank: the value is not a whole number, at byte 37");
  refused(R"({"all":{"notes":{")" + key + R"(":1}}})",
          "maps: /all/notes/*: the value is not an object, at byte 29");
}

TEST_CASE("JSON of a map that ends anywhere is refused") {
  const std::string json = R"({"texts":{"a":"b","c":"d"},"named":{"n":{"name":"x"}}})";
  Good<Maps>(json);
  for (std::size_t size = 0; size < json.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(From<Maps>(json.substr(0, size)).status.ok());
  }
}

TEST_CASE("a map takes a limited amount of memory") {
  // A few bytes ask for a large record.
  std::string json = R"({"large":{)";
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) {
    json += "\"" + std::to_string(i) + "\":{},";
    bytes += Part(7, Part(1, std::to_string(i)));
  }
  json.back() = '}';
  json += "}";
  CHECK(Refusal<Maps>(json).find("/large: the entries of the map take too much memory") !=
        std::string::npos);
  Maps record;
  testing::CheckRefused(ReadWire(bytes, record), absl::StatusCode::kResourceExhausted,
                        "maps.large: the entries of the map take too much memory");

  // 10 MB of numbers are not too many.
  json = R"({"numbers":{)";
  std::size_t count = 0;
  for (; json.size() < 10'000'000; ++count) {
    json += "\"a key of some length " + std::to_string(count) + "\":1,";
  }
  json.back() = '}';
  json += "}";
  CHECK(Get<Maps>(json, &Maps::numbers).size() == count);
}

TEST_CASE("a map on the wire is a list of entries, and the last one of a key counts") {
  Maps record;
  record.texts = Texts{{"b", ""}, {"a", "1"}};
  CHECK(Wire(record) == Part(1, Part(1, "a") + Part(2, "1")) + Part(1, Part(1, "b") + Part(2, "")));

  Maps read;
  read.texts = Texts{{"old", "old"}};
  testing::RequireOk(ReadWire(Part(1, Part(2, "1") + Part(1, "a")) + Part(2, Part(1, "n")) +
                                  Part(1, Part(1, "a") + Part(2, "2")) + Part(1, ""),
                              read));
  CHECK(read.texts.Use<Test>() == Texts{{"", ""}, {"a", "2"}});
  CHECK(read.numbers.Use<Test>().at("n") == 0);
  testing::RequireOk(ReadWire("", read));
  CHECK(read.texts.Use<Test>().empty());
}

TEST_CASE("bad bytes of a map are refused by its field") {
  const auto refused = [](const std::string& bytes, absl::StatusCode code, std::string_view place) {
    Maps record;
    testing::CheckRefused(ReadWire(bytes, record), code, place);
  };
  const std::string key(kCanary);
  refused(Part(1, Part(1, "\xff")), absl::StatusCode::kInvalidArgument,
          "maps.texts: the value is not UTF-8, at byte 2");
  refused(Part(1, Part(1, key + key)), absl::StatusCode::kOutOfRange,
          "maps.texts: the value is longer than its MaxBytes, at byte 2");
  refused(Part(5, Part(1, key)), absl::StatusCode::kInvalidArgument,
          "maps.named: the value is required, and it is absent");
  refused(Part(5, Part(1, key) + Part(2, Part(2, key))), absl::StatusCode::kInvalidArgument,
          "named.name: the value is required, and it is absent");
  refused(Part(1, Part(1, key) + "\x12"), absl::StatusCode::kInvalidArgument,
          "maps.texts: the message is cut short or malformed");

  Maps record;
  record.texts = Texts{{"a", "b"}, {"c", "d"}};
  const std::string bytes = Wire(record);
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    CAPTURE(size);
    Maps read;
    // Between two entries there is nothing missing.
    CHECK(ReadWire(bytes.substr(0, size), read).ok() == (size == bytes.size() / 2));
  }
}

TEST_CASE("what can't be written of a map is refused, and nothing is written") {
  Maps record;
  const auto refused = [&record](absl::StatusCode code, std::string_view json,
                                 std::string_view wire) {
    std::string out = "as before";
    const auto key = InsecureDoorAccessForTests::Key();
    testing::CheckRefused(internal::WriteJson(key, internal::kLayout<Maps>, &record, out), code,
                          json);
    testing::CheckRefused(internal::WriteWire(key, internal::kLayout<Maps>, &record, out), code,
                          wire);
    CHECK(out == "as before");
  };
  record.texts = Texts{{"\xff", ""}};
  refused(absl::StatusCode::kInvalidArgument, "maps: /texts/*: the value is not UTF-8",
          "maps.texts: the value is not UTF-8");
  record.texts = Texts{{std::string(kCanary) + "long", ""}};
  refused(absl::StatusCode::kOutOfRange, "maps: /texts/*: the value is longer than 12 bytes",
          "maps.texts: the value is longer than its MaxBytes");
  record.texts = Texts();
  record.times = std::map<std::string, absl::Time>{{std::string(kCanary), absl::InfiniteFuture()}};
  refused(absl::StatusCode::kOutOfRange, "maps: /times/*: the value is not in the years 1 to 9999",
          "maps.times: the value is not in the years 1 to 9999");
}

TEST_CASE("a column holds a map as JSON") {
  Maps record;
  record.numbers = std::map<std::string, std::int32_t, std::less<>>{{"b", 2}, {"a", 1}};
  const internal::RecordLayout& layout = internal::kLayout<Maps>;
  internal::Row row;
  testing::RequireOk(internal::ToRow(InsecureDoorAccessForTests::Key(), layout, &record, row));
  CHECK(std::string(row.values()[1].bytes) == R"({"a":1,"b":2})");
  CHECK(row.values()[0].kind == store::Value::Kind::kNull);
  Maps read;
  testing::RequireOk(internal::FromRow(layout, row.values(), &read));
  CHECK(Written(read) == Written(record));

  std::vector<store::Value> values(row.values().begin(), row.values().end());
  for (const char* const other : {"[]", "1", "{}{}", R"({"a":1,"a":2})", R"({"a":)"}) {
    CAPTURE(other);
    values[1] = store::Value::Text(other);
    testing::CheckRefused(internal::FromRow(layout, values, &read), absl::StatusCode::kDataLoss,
                          "maps.numbers: the column");
  }
  // What is Secret in it has the whole column sealed.
  CHECK(internal::ColumnOf(layout.fields[4]).sealed);
  CHECK_FALSE(internal::ColumnOf(layout.fields[3]).sealed);
}

}  // namespace
}  // namespace zweck::codec_test::maps
