// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/record.h"

#include <catch2/catch.hpp>

#include "tests/inventory/fixture.h"
#include "zweck/declare/name.h"

namespace zweck::inventory {
namespace {

using testing::CheckMessage;
using testing::Record;
using testing::ShopRecords;

absl::Status Parse(const v1::Record& record) {
  return ParseRecord(record.SerializeAsString()).status();
}

TEST_CASE("An id is what the library takes for one") {
  for (const char* id : {"customer", "contact-customer", "a1", "a-", "", "1a", "-a", "A", "a_b",
                         "a b", "<script>", "a|b", "a\"", "a\nb", "=cmd()", "ä"}) {
    INFO(id);
    CHECK(IsId(id) == internal::IsId(id));
  }
}

TEST_CASE("Every kind of record is read, and fields are sorted by number") {
  for (const v1::Record& record : ShopRecords()) {
    const auto read = ParseRecord(record.SerializeAsString());
    INFO(record.ShortDebugString());
    REQUIRE(read.ok());
    if (!read->has_category()) continue;
    CHECK(read->category().fields(0).name() == "number");
    CHECK(read->category().fields(1).name() == "email");
  }
}

TEST_CASE("Bytes that are no record are refused") {
  CheckMessage(ParseRecord("").status(), "the record says nothing");
  CheckMessage(ParseRecord("\xff").status(), "bytes don't parse");
  CheckMessage(ParseRecord("\x0a\x7f").status(), "bytes don't parse");
  CheckMessage(ParseRecord(std::string("\x0a\x03\x0a\x01\xff", 5)).status(), "not UTF-8");
}

TEST_CASE("What the schema does not know is refused, however deep") {
  CheckMessage(ParseRecord(std::string("\x38\x01", 2)).status(),
               "zweck.v1.Record has the field 7, which is unknown");
  v1::Record record = Record(
      R"(category { id: "a" fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_BOOL } })");
  REQUIRE(Parse(record).ok());
  v1::Field& field = *record.mutable_category()->mutable_fields(0);
  field.GetReflection()->MutableUnknownFields(&field)->AddVarint(99, 1);
  CheckMessage(Parse(record), "zweck.v1.Field has the field 99");
  field.GetReflection()->MutableUnknownFields(&field)->Clear();
  field.set_type(static_cast<v1::ValueType>(77));
  CheckMessage(Parse(record), "the value 77 of zweck.v1.Field.type is unknown");
}

TEST_CASE("Ids that are none are refused, and can't do harm in the error") {
  for (
      const char* text : {
          R"(purpose { id: "A" })",
          R"(kind { id: "" })",
          R"(recipient { id: "a b" })",
          R"(sink { id: "<script>" recipient: "a" })",
          R"(sink { id: "a" recipient: "" })",
          R"(sink { id: "a" recipient: "b" purposes: "|" })",
          R"x(category { id: "=cmd()" })x",
          R"(flow { door: DOOR_INGEST category: "A" })",
          R"(flow { door: DOOR_PERSIST category: "a" sink: "B" })",
          R"(flow { door: DOOR_USE category: "a" purpose: "B" fields: "c" })",
          R"(category { id: "a" fields { number: 1 name: "b" kind: "C" type: VALUE_TYPE_BOOL } })",
          R"(category { id: "a" fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_BOOL purposes: "D" } })",
          R"(category { id: "a" fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_BOOL recipients: "D" } })",
          R"(category { id: "a" fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_CATEGORY category: "D" } })",
      }) {
    INFO(text);
    CheckMessage(Parse(Record(text)), "and not lower-case words with hyphens");
  }
  CheckMessage(Parse(Record(R"(purpose { id: "a\n\033[31m" })")),
               "the id of a purpose is \"a\\x0a\\x1b[31m\"");
}

TEST_CASE("Where a sink is reached is a host, and a path") {
  const auto sink = [](const std::string& more) {
    return Parse(Record(R"(sink { id: "a" recipient: "b" )" + more + " }"));
  };
  CHECK(sink(R"(hosts: "a.example" hosts: "[::1]" method: HTTP_METHOD_PUT path: "/{b}")").ok());
  for (const char* host :
       {"", "A.example", "a.example.", "a.example:443", "0x7f.1", "a b", "<b>"}) {
    INFO(host);
    CheckMessage(sink(std::string("method: HTTP_METHOD_POST hosts: \"") + host + "\""),
                 "which is not a host");
  }
  CheckMessage(sink(R"(method: HTTP_METHOD_POST hosts: "a" hosts: "a")"), "at a twice");
  CheckMessage(sink(R"(method: HTTP_METHOD_POST path: "b")"), "which is not a path");
  CheckMessage(sink(R"(method: HTTP_METHOD_POST path: "/b\n")"), "asked at \"/b\\x0a\"");
  CheckMessage(sink(R"(hosts: "a")"), "does not say by which method");
  CheckMessage(sink(R"(path: "/b")"), "does not say by which method");
}

TEST_CASE("Fields that can't be are refused") {
  const auto category = [](const std::string& fields) {
    return Parse(Record("category { id: \"a\" " + fields + " }"));
  };
  const std::string good = R"(fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_BOOL })";
  CHECK(category(good).ok());
  CheckMessage(category(good + good), "two fields with the name b");
  CheckMessage(category(R"(fields { number: 1 name: "b.c" kind: "c" type: VALUE_TYPE_BOOL })"),
               "not in lower_snake_case");
  CheckMessage(category(R"(fields { number: 0 name: "b" kind: "c" type: VALUE_TYPE_BOOL })"),
               "the number 0, which no field can have");
  CheckMessage(
      category(R"(fields { number: 536870912 name: "b" kind: "c" type: VALUE_TYPE_BOOL })"),
      "which no field can have");
  CheckMessage(category(R"(fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_CATEGORY })"),
               "disagree");
  CheckMessage(
      category(R"(fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_BOOL category: "d" })"),
      "disagree");
  const auto read_from = [&category](const std::string& pointers) {
    return category(R"(fields { number: 1 name: "b" kind: "c" type: VALUE_TYPE_BOOL )" + pointers +
                    " }");
  };
  CHECK(read_from(R"(pointers: "/b" pointers: "/c/[id=d]/e f")").ok());
  CheckMessage(read_from(R"(pointers: "b")"),
               "a.b is read from \"b\", which is not a JSON pointer");
  CheckMessage(read_from(R"(pointers: "/")"), "which is not a JSON pointer");
  CheckMessage(category("retention { seconds: -1 }"), "less than no time");
  CheckMessage(category("retention { seconds: 1 since: 'a' when_absent: -1 }"),
               "less than no time");
  CheckMessage(category("retention { seconds: 1 since: 'A-b' }"), "which it can't be");
  CheckMessage(category("retention { seconds: 1 since: 'a' until: 'it ends' }"),
               "which it can't be");
  CheckMessage(category("retention { seconds: 1 when_absent: 1 }"), "that nothing is absent");
  CheckMessage(category("retention { seconds: 1 first_of { seconds: 1 } }"),
               "beside a list of ends");
  CheckMessage(category("retention { first_of { first_of { seconds: 1 } } }"),
               "an end that lists others");
  CHECK(category("retention { first_of { seconds: 1 } first_of { since: 'a' when_absent: 1 } }")
            .ok());
}

TEST_CASE("Flows that contradict their door are refused") {
  const auto flow = [](const std::string& rest) {
    return Parse(Record("flow { category: \"a\" " + rest + " }"));
  };
  CHECK(flow("door: DOOR_INGEST").ok());
  CHECK(flow("door: DOOR_TRANSMIT sink: \"s\" minimized: true fields: \"b.c\"").ok());
  CheckMessage(flow(""), "goes through no door");
  CheckMessage(flow("door: DOOR_PERSIST"), "must name a sink");
  CheckMessage(flow("door: DOOR_INGEST sink: \"s\""), "must name a sink, a purpose");
  CheckMessage(flow("door: DOOR_READ sink: \"s\" purpose: \"p\""), "or neither");
  CheckMessage(flow("door: DOOR_USE fields: \"b\""), "must name a sink, a purpose");
  CheckMessage(flow("door: DOOR_USE purpose: \"p\""), "the one field");
  CheckMessage(flow("door: DOOR_USE purpose: \"p\" fields: \"b\" fields: \"c\""), "the one field");
  for (const char* path : {"B", "", ".b", "b.", "b..c", "b c", "b|c"}) {
    INFO(path);
    CheckMessage(flow("door: DOOR_USE purpose: \"p\" fields: \"" + std::string(path) + "\""),
                 "names the field \"");
  }
  CheckMessage(flow("door: DOOR_ERASE sink: \"s\" minimized: true fields: \"b\" fields: \"b\""),
               "names the field b twice");
}

TEST_CASE("A question names a sink, a purpose, and fields that it reads or asks by") {
  const auto flow = [](const std::string& rest) {
    return Parse(Record("flow { category: \"b\" " + rest + " }"));
  };
  for (const std::string door : {"door: DOOR_SELECT ", "door: DOOR_COUNT ", "door: DOOR_TEST "}) {
    const std::string good = door + "sink: \"s\" purpose: \"p\" fields: \"f\" fields: \"g.h\" ";
    CHECK(flow(good).ok());
    CHECK(flow(good + "asked: \"f\" whole_table: true").ok());
    CheckMessage(flow(door + "sink: \"s\" fields: \"f\""), "must name a sink, a purpose");
    CheckMessage(flow(door + "purpose: \"p\" fields: \"f\""), "must name a sink, a purpose");
    CheckMessage(flow(door + "sink: \"s\" purpose: \"p\""), "must name the fields that are read");
    CheckMessage(flow(good + "minimized: true"), "must name the fields that are read");
    CheckMessage(flow(good + "asked: \"x\""), "asks by the field \"x\"");
    CheckMessage(flow(good + "asked: \"f\" asked: \"f\""), "asks by the field f twice");
    CheckMessage(flow(good + "beside: \"a\""), "goes beside another category");
  }
  CheckMessage(flow("door: DOOR_READ sink: \"s\" whole_table: true"), "asks by fields");
  CheckMessage(flow("door: DOOR_READ sink: \"s\" fields: \"f\" asked: \"f\""), "asks by fields");
}

TEST_CASE("A disclosure names its fields, and beside which other categories they leave") {
  const auto flow = [](const std::string& rest) {
    return Parse(Record("flow { category: \"b\" " + rest + " }"));
  };
  const std::string good = "door: DOOR_DISCLOSE sink: \"s\" fields: \"f\" ";
  CHECK(flow(good).ok());
  CHECK(flow(good + "beside: \"a\" beside: \"c\"").ok());
  CHECK(flow("door: DOOR_ANSWER sink: \"s\"").ok());
  CheckMessage(flow("door: DOOR_DISCLOSE sink: \"s\""), "must name the fields that are disclosed");
  CheckMessage(flow(good + "minimized: true"), "must name the fields that are disclosed");
  CheckMessage(flow("door: DOOR_DISCLOSE fields: \"f\""), "must name a sink");
  CheckMessage(flow("door: DOOR_ANSWER"), "must name a sink");
  CheckMessage(flow("door: DOOR_ANSWER sink: \"s\" beside: \"a\""), "goes beside another category");
  CheckMessage(flow(good + "beside: \"b\""), "goes beside itself");
  CheckMessage(flow(good + "beside: \"A\""), "and not lower-case words with hyphens");
  CheckMessage(flow(good + "beside: \"c\" beside: \"a\""), "not sorted");
  CheckMessage(flow(good + "beside: \"c\" beside: \"c\""), "stand there twice");
}

}  // namespace
}  // namespace zweck::inventory
