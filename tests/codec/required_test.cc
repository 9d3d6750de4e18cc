// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What must be there when data comes in, and what is then refused; and that it is always written.

#include <absl/strings/match.h>

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "src/codec/prepared.h"
#include "tests/codec/json_fixture.h"
#include "zweck/internal/codec/sql_row.h"
#include "zweck/internal/codec/wire.h"

namespace zweck::codec_test::required {
namespace {

struct DashIsNothing {
  static Reading FromText(std::string& text) {
    if (text == "-") return Reading::kAbsent;
    if (text == "RTBF") return Reading::kForgotten;
    return Reading::kKept;
  }
};

struct Named {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Named, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "named", .description = "Has a name", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::string, Required> name;
  Field<2, std::int32_t> rank;
};
ZWECK_CATEGORY(Named, name, rank);

struct Strict {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Strict, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "strict",
                                      .description = "Most must be there",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::string, Key, Required> key;
  Field<2, absl::CivilDay, Required> day;
  Field<3, absl::Time, Required> time;
  Field<4, Product, Required> product;
  Field<5, Small, Required> small_enum;
  Field<6, Bytes, Required, Secret> bytes;
  Field<7, Note, Required> note;
  Field<8, std::string, Required> text;
  Field<11, std::uint32_t, Required> count;
  Field<12, bool, Required> flag;
  Field<13, std::int64_t, Required> large;
  Field<14, double, Required> real;
  Field<15, std::string> other;
  Field<21, std::vector<Named>> list;
  Field<22, std::optional<Named>> maybe;
};
ZWECK_CATEGORY(Strict, key, day, time, product, small_enum, bytes, note, text, count, flag, large,
               real, other, list, maybe);

struct Chosen {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Chosen, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "chosen",
                                      .description = "Found in several places",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::string, Required, At<"/fields/[id=s]/value">, At<"/b/c">, ReadBy<DashIsNothing>>
      read;
  Field<2, std::string, At<"/status/name">> name;
  Field<3, std::string, Required, At<"/status">> status;
};
ZWECK_CATEGORY(Chosen, read, name, status);

struct Numbers {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Numbers, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{
      .id = "numbers", .description = "Numbers", .subjects = "nobody", .policy_section = "0"};
  Field<1, std::uint32_t, Required> count;
  Field<2, bool, Required> flag;
};
ZWECK_CATEGORY(Numbers, count, flag);

// Members of a Strict that are there and hold what a field holds before it is set.
const std::vector<std::pair<std::string, std::string>>& Defaults() {
  static const std::vector<std::pair<std::string, std::string>> members = {
      {"key", R"("")"},
      {"day", R"("1970-01-01")"},
      {"time", R"("1970-01-01T00:00:00Z")"},
      {"product", R"("PRODUCT_UNSPECIFIED")"},
      {"smallEnum", R"("SMALL_NONE")"},
      {"bytes", R"("")"},
      {"note", "{}"},
      {"text", R"("")"},
      {"count", "0"},
      {"flag", "false"},
      {"large", R"("0")"},
      {"real", "0"}};
  return members;
}

// The same as a document; of one member another value, or none if that is empty.
std::string Document(const std::string& name = "", const std::string& value = "") {
  std::string json;
  for (const auto& [member, text] : Defaults()) {
    if (member == name && value.empty()) continue;
    json += (json.empty() ? "{\"" : ",\"") + member + "\":" + (member == name ? value : text);
  }
  return json + "}";
}

// A Strict without its last brace.
std::string Open() {
  std::string json = Document();
  json.pop_back();
  return json;
}

constexpr const char* kMissing = ": the value is required, and it is absent, null or ambiguous, ";

// In the wire format, of some of the fields.
template <class C>
std::string Wire(const C& record, const std::vector<internal::FieldLayout>& fields) {
  const internal::RecordLayout layout{.category = "some", .fields = fields};
  std::string bytes;
  REQUIRE(internal::WriteWire(InsecureDoorAccessForTests::Key(), layout, &record, bytes).ok());
  return bytes;
}
std::vector<internal::FieldLayout> AllBut(std::string_view name) {
  std::vector<internal::FieldLayout> fields;
  for (const internal::FieldLayout& field : internal::kLayout<Strict>.fields) {
    if (field.name != name) fields.push_back(field);
  }
  return fields;
}
// What is said of a message, and what was read as JSON.
template <class C = Strict>
std::string ReadFrom(std::string_view bytes) {
  C record;
  const absl::Status status = internal::ReadWire(bytes, internal::kLayout<C>, &record);
  return status.ok() ? Written(record) : status.ToString();
}
std::string Backwards(const Strict& record, std::string_view but) {
  std::string bytes;
  for (const internal::FieldLayout& field : AllBut(but)) bytes = Wire(record, {field}) + bytes;
  return bytes;
}

Named Called(const char* name) {
  Named named;
  named.name = name;
  return named;
}

Strict Full() {
  Note note;
  note.body_text = "n";
  return {.key = "k",
          .day = absl::CivilDay(2026, 11, 24),
          .time = absl::FromUnixSeconds(1),
          .product = Product::kJira,
          .small_enum = Small::kSome,
          .bytes = Bytes{"b"},
          .note = note,
          .text = "t",
          .count = 1U,
          .flag = true,
          .large = 1,
          .real = 1.5,
          .other = "o",
          .list = std::vector<Named>{Called("x"), Called("y")},
          .maybe = Called("z")};
}

}  // namespace

TEST_CASE("a layout knows what is required") {
  CHECK(internal::Prepare(internal::kLayout<Strict>).has_required());
  CHECK(internal::Prepare(internal::kLayout<Named>).has_required());
  CHECK_FALSE(internal::Prepare(internal::kLayout<Note>).has_required());
  CHECK_FALSE(internal::Prepare(internal::kLayout<Numbers>).words());
}

TEST_CASE("a record without a required member is refused, and the field is named") {
  CHECK(Written(Good<Strict>(Document())) == Document());
  for (const auto& [name, value] : Defaults()) {
    CAPTURE(name);
    const std::string field = name == "smallEnum" ? "small_enum" : name;
    const std::string refusal = "INVALID_ARGUMENT: strict." + field + kMissing + "at byte 0";
    CHECK(Refusal<Strict>(Document(name)) == refusal);
    CHECK(Refusal<Strict>(Document(name, "null")) == refusal);
    CHECK(Refusal<Strict>("{\"x\":{\"" + name + "\":" + value + "}," + Document(name).substr(1)) ==
          refusal);
  }
  CHECK(Refusal<Strict>(" {}") ==
        "INVALID_ARGUMENT: strict.key: the value is required, and it is absent, null or ambiguous, "
        "at byte 1");
  // What else is wrong is said first.
  CHECK(Refusal<Strict>(R"({"day":"canary"})") ==
        "INVALID_ARGUMENT: strict: /day: the value is not a day such as 2026-11-24, at byte 7");
}

TEST_CASE("nested records and the elements of lists are asked, each for itself") {
  CHECK(Refusal<Strict>(Open() + R"(,"list":[{"name":"a"},{"rank":1}]})") ==
        "INVALID_ARGUMENT: strict: /list/1: named.name" + std::string(kMissing) + "at byte " +
            std::to_string(Open().size() + 22));
  CHECK(Refusal<Strict>(Open() + R"(,"maybe":{"name":null}})") ==
        "INVALID_ARGUMENT: strict: /maybe: named.name" + std::string(kMissing) + "at byte " +
            std::to_string(Open().size() + 9));
  CHECK(Written(
            Good<Strict>(Open() + R"(,"list":[{"name":"a"},{"name":""}],"maybe":{"name":""}})")) ==
        Open() + R"(,"list":[{"name":"a"},{"name":""}],"maybe":{"name":""}})");
  CHECK(Written(Good<Strict>(Open() + R"(,"list":[],"maybe":null})")) == Document());
}

TEST_CASE("a required value may come from any of its places") {
  const auto refusal = [](const std::string& json) { return Refusal<Chosen>(json); };
  const std::string no_read = "INVALID_ARGUMENT: chosen.read" + std::string(kMissing) + "at byte 0";
  CHECK(Written(Good<Chosen>(R"({"b":{"c":"x"},"status":"s"})")) == R"({"read":"x","status":"s"})");
  CHECK(Written(Good<Chosen>(
            R"({"status":"s","b":{"c":"x"},"fields":[{"id":"s","value":"-"},{"id":"t"}]})")) ==
        R"({"read":"x","status":"s"})");
  CHECK(Written(Good<Chosen>(
            R"({"fields":[{"id":"s","value":"a"},{"id":"s"}],"b":{"c":"x"},"status":"s"})")) ==
        R"({"read":"x","status":"s"})");
  CHECK(refusal(R"({"status":"s"})") == no_read);
  CHECK(refusal(R"({"status":"s","b":{"c":null}})") == no_read);
  CHECK(refusal(R"({"status":"s","b":"c"})") == no_read);
  // A reader takes it for nothing.
  CHECK(refusal(R"({"status":"s","b":{"c":"-"}})") == no_read);
  // A selector can't tell it apart.
  CHECK(refusal(R"({"status":"s","fields":[{"id":"s","value":"a"},{"id":"s","value":"b"}]})") ==
        no_read);
  // The value leads on to another field.
  CHECK(refusal(R"({"status":{"name":"n"},"b":{"c":"x"}})") ==
        "INVALID_ARGUMENT: chosen.status" + std::string(kMissing) + "at byte 0");
  // Who asked to be forgotten is heard.
  const auto in = From<Chosen>(R"({"status":"s","b":{"c":"RTBF"}})");
  CHECK(in.status.ToString() == "OK");
  CHECK(in.report.forgotten);
}

TEST_CASE("very many fields may be required") {
  constexpr std::size_t kSize = 130;
  std::array<std::string, kSize> names;
  std::array<internal::FieldLayout, kSize> fields{};
  for (std::size_t i = 0; i < kSize; ++i) {
    names[i] = "f" + std::to_string(i);
    fields[i].name = fields[i].json_name = names[i];
    fields[i].number = static_cast<std::uint32_t>(i + 1);
    fields[i].offset = static_cast<std::uint32_t>(i * sizeof(std::string));
    fields[i].max_bytes = 100;
    fields[i].type = internal::ValueType::kString;
    fields[i].shape = internal::Shape::kSingle;
    fields[i].required = true;
  }
  const internal::RecordLayout layout{.category = "large", .fields = fields};
  const internal::JsonPlan plan(layout);
  std::array<std::string, kSize> record;
  IngestReport report;
  std::string bytes;
  REQUIRE(
      internal::WriteWire(InsecureDoorAccessForTests::Key(), layout, record.data(), bytes).ok());
  CHECK(internal::ReadWire(bytes, layout, record.data()).ok());
  for (const std::size_t missing : {std::size_t{0}, std::size_t{63}, std::size_t{64}, kSize - 1}) {
    std::string json = "{";
    std::string wire;
    for (std::size_t i = kSize; i-- > 0;) {
      if (i == missing) continue;
      json += "\"" + names[i] + "\":\"\",";
      const internal::RecordLayout one{.category = "one", .fields = {&fields[i], 1}};
      REQUIRE(
          internal::WriteWire(InsecureDoorAccessForTests::Key(), one, record.data(), wire).ok());
    }
    json.back() = '}';
    CHECK(internal::ReadJson(json, plan, record.data(), report).ToString() ==
          "INVALID_ARGUMENT: large." + names[missing] + kMissing + "at byte 0");
    CHECK(internal::ReadWire(wire, layout, record.data()).ToString() ==
          "INVALID_ARGUMENT: large." + names[missing] +
              ": the value is required, and it is absent, at byte 0");
  }
}

TEST_CASE("in the wire format a required field is there, but for numbers that others leave out") {
  const Strict full = Full();
  const std::string whole = Wire(full, AllBut(""));
  CHECK(ReadFrom(whole) == Written(full));
  CHECK(ReadFrom(Backwards(full, "")) ==
        ReadFrom(Wire(full, AllBut("list")) +
                 Wire(full, {*(internal::kLayout<Strict>.fields.end() - 2)})));
  for (const internal::FieldLayout& field : internal::kLayout<Strict>.fields) {
    const std::string_view name = field.name;
    CAPTURE(name);
    const bool told = field.required && field.type >= internal::ValueType::kEnum;
    const std::string refusal = "INVALID_ARGUMENT: strict." + std::string(name) +
                                ": the value is required, and it is absent, at byte 0";
    const std::string in_order = ReadFrom(Wire(full, AllBut(name)));
    CHECK((in_order == refusal) == told);
    const std::string backwards = ReadFrom(Backwards(full, name));
    CHECK((backwards == refusal) == told);
    if (!told) {
      CHECK(absl::StartsWith(in_order, "{"));
      CHECK(absl::StartsWith(backwards, "{"));
    }
    // It may come anywhere.
    CHECK(ReadFrom(Wire(full, AllBut(name)) + Wire(full, {field})) == Written(full));
    // With another wire type it is another field: a fixed32.
    std::string other = Wire(full, AllBut(name));
    std::uint32_t tag = field.number << 3 | 5;
    for (; tag >= 0x80; tag >>= 7) other += static_cast<char>(tag | 0x80);
    other += static_cast<char>(tag) + std::string("\1\1\1\1");
    CHECK((ReadFrom(other) == refusal) == told);
  }
  CHECK(ReadFrom("") ==
        "INVALID_ARGUMENT: strict.key: the value is required, and it is absent, at byte 0");
  CHECK(ReadFrom<Numbers>("") == R"({"count":0,"flag":false})");
}

TEST_CASE("nested messages are asked in the wire format, in each piece of them") {
  const std::string whole = Wire(Full(), AllBut(""));
  const auto nested = [](char number, const std::string& message) {
    return std::string{static_cast<char>(number << 3 | 2 | 0x80), 1,
                       static_cast<char>(message.size())} +
           message;
  };
  const std::string at = ", at byte " + std::to_string(whole.size() + 3);
  const std::string rank("\x10\x01", 2);
  for (const char number : {21, 22}) {
    CHECK(absl::StrContains(ReadFrom(whole + nested(number, "\x0a\x01n")), "\"n\""));
    CHECK(absl::StrContains(ReadFrom(whole + nested(number, rank + "\x0a\x01n")), "\"n\""));
    for (const std::string& message : {std::string(), rank}) {
      CHECK(ReadFrom(whole + nested(number, message)) ==
            "INVALID_ARGUMENT: named.name: the value is required, and it is absent" + at);
    }
  }
  // Out of order it can't be told from a second piece.
  const std::string last = nested(22, rank) + whole;
  CHECK(absl::StrContains(ReadFrom(last), "named.name: the value is required"));
}

TEST_CASE("what is required is written, whatever it holds, and comes back") {
  const Strict empty;
  CHECK(Written(empty) == Document());
  CHECK(Written(Good<Strict>(Written(empty))) == Document());
  const std::string bytes = Wire(empty, AllBut(""));
  CHECK(ReadFrom(bytes) == Document());
  // As libprotobuf would, numbers are left out: 0 is what is read of none.
  CHECK(bytes == std::string("\x0a\0\x12\x0a"
                             "1970-01-01\x1a\0\x20\0\x28\0\x32\0\x3a\0\x42\0",
                             26));
  CHECK(Written(Numbers()) == R"({"count":0,"flag":false})");
  CHECK(Wire(Numbers(),
             {internal::kLayout<Numbers>.fields.begin(), internal::kLayout<Numbers>.fields.end()})
            .empty());
  // A day that is empty text is none.
  const std::string no_day = Wire(empty, AllBut("day")) + std::string("\x12\0", 2);
  CHECK(absl::StartsWith(ReadFrom(no_day),
                         "INVALID_ARGUMENT: strict.day: the value is required, and it is absent"));
}

TEST_CASE("a store is not asked: its rows may be older than the declaration") {
  std::vector<store::Value> row(internal::kLayout<Strict>.fields.size(), store::Value::Null());
  row[0] = store::Value::Text("k");
  row[6] = store::Value::Text(R"({"rank":2})");
  row[13] = store::Value::Text(R"([{"rank":1},{}])");
  Strict record;
  REQUIRE(internal::FromRow(internal::kLayout<Strict>, row, &record).ToString() == "OK");
  CHECK(record.list.Use<Test>().size() == 2);
  internal::Row made;
  REQUIRE(
      internal::ToRow(InsecureDoorAccessForTests::Key(), internal::kLayout<Strict>, &record, made)
          .ok());
  Strict again;
  REQUIRE(internal::FromRow(internal::kLayout<Strict>, made.values(), &again).ok());
  CHECK(Written(again) == Written(record));
}

}  // namespace zweck::codec_test::required
