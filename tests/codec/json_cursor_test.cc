// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Walking through JSON that is no record.

#include "zweck/codec/json_cursor.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/half_surrogates.h"
#include "zweck/internal/codec/json.h"

namespace zweck::codec {
namespace {

using Type = JsonCursor::Type;

// Writes JSON again, as a walk sees it.
std::string Walk(JsonCursor& cursor) {
  std::string out;
  std::string text;
  switch (cursor.Next()) {
    case Type::kObject:
      cursor.EnterObject();
      while (cursor.NextMember()) {
        out += (out.empty() ? "" : ",") + std::string(cursor.name()) + ":";
        out += Walk(cursor);
      }
      return "{" + out + "}";
    case Type::kArray:
      cursor.EnterArray();
      while (cursor.NextElement()) {
        const std::string element = Walk(cursor);
        out += (out.empty() ? "" : ",") + element;
      }
      return "[" + out + "]";
    case Type::kString:
      cursor.ReadText(text);
      return "'" + text + "'";
    default:
      return std::string(cursor.Skip());
  }
}

std::string Walked(std::string_view json) {
  const std::vector<char> bytes(json.begin(), json.end());
  JsonCursor cursor({bytes.data(), bytes.size()});
  const std::string out = Walk(cursor);
  const absl::Status status = cursor.Finish();
  return status.ok() ? out : status.ToString();
}

TEST_CASE("A walk sees every value") {
  CHECK(Walked(R"( {"a":1,"b":[true,null,-1.5e3,"x\n\u00e4",[],{}],"c\u0041":{"d":""}} )") ==
        "{a:1,b:[true,null,-1.5e3,'x\nä',[],{}],cA:{d:''}}");
  CHECK(Walked("[]") == "[]");
  CHECK(Walked(" {} ") == "{}");
  CHECK(Walked("\"text\"") == "'text'");
  CHECK(Walked("12") == "12");
  CHECK(Walked("[[[ ]],[{}]]") == "[[[]],[{}]]");
}

TEST_CASE("What is not read is passed over") {
  JsonCursor cursor(R"({"skip":{"a":[1,2]},"licenses":[{"x":1},[2],3],"last":"z"})");
  std::vector<std::string> seen;
  REQUIRE(cursor.EnterObject());
  while (cursor.NextMember()) {
    seen.emplace_back(cursor.name());
    if (cursor.name() != "licenses") continue;
    REQUIRE(cursor.EnterArray());
    while (cursor.NextElement()) seen.emplace_back(cursor.Skip());
  }
  CHECK(seen == std::vector<std::string>{"skip", "licenses", R"({"x":1})", "[2]", "3", "last"});
  CHECK(cursor.Finish().ok());
}

TEST_CASE("What is asked of another type is refused, and nothing is lost") {
  JsonCursor cursor(R"({"a":["x"]})");
  std::string text = "before";
  CHECK_FALSE(cursor.EnterArray());
  CHECK_FALSE(cursor.ReadText(text));
  CHECK_FALSE(cursor.NextElement());
  JsonCursor other(R"({"a":["x"]})");
  REQUIRE(other.EnterObject());
  CHECK(other.Next() == Type::kNone);
  CHECK(other.Skip().empty());
  REQUIRE(other.NextMember());
  CHECK_FALSE(other.ReadText(text));
  CHECK(text == "before");
  REQUIRE(other.EnterArray());
  REQUIRE(other.NextElement());
  CHECK(other.ReadText(text));
  CHECK(text == "x");
  CHECK_FALSE(other.ReadText(text));
  CHECK_FALSE(other.NextElement());
  CHECK_FALSE(other.NextMember());
  CHECK_FALSE(other.NextMember());
  CHECK(other.Finish().ok());
}

TEST_CASE("Who leaves an array early is told so") {
  JsonCursor cursor(R"({"a":[1,2],"b":3})");
  REQUIRE(cursor.EnterObject());
  REQUIRE(cursor.NextMember());
  REQUIRE(cursor.EnterArray());
  REQUIRE(cursor.NextElement());
  CHECK_FALSE(cursor.NextMember());
  CHECK(cursor.Finish().ToString() ==
        "INVALID_ARGUMENT: JSON: an array or object was left before its end, at byte 7");
}

TEST_CASE("Finish reads the rest, wherever the walk has stopped") {
  for (const char* rest : {"]}", "],\"b\":[{}]}", ",3,{\"x\":[]}]}"}) {
    JsonCursor cursor(std::string_view(""));
    const std::string json = std::string("{\"a\":[1") + rest;
    JsonCursor stopped(json);
    REQUIRE(stopped.EnterObject());
    REQUIRE(stopped.NextMember());
    REQUIRE(stopped.EnterArray());
    REQUIRE(stopped.NextElement());
    CHECK(stopped.Finish().ok());
    const std::string more = json + "]";
    JsonCursor wrong(more);
    REQUIRE(wrong.EnterObject());
    CHECK(wrong.Finish().ToString() ==
          "INVALID_ARGUMENT: JSON: something follows the document, at byte " +
              std::to_string(json.size()));
  }
}

TEST_CASE("Half of a surrogate pair is wrong only in what is read") {
  const std::string half = R"({"a":"x\ud83d","b\ud83d":[{"c":"\udc00"}],"\udc00":2,"d":1})";
  JsonCursor cursor(half);
  REQUIRE(cursor.EnterObject());
  REQUIRE(cursor.NextMember());
  CHECK(cursor.name() == "a");
  CHECK(cursor.Skip() == R"("x\ud83d")");
  // Nobody can ask for the others by their names.
  REQUIRE(cursor.NextMember());
  CHECK(cursor.name() == "d");
  CHECK(cursor.Skip() == "1");
  CHECK_FALSE(cursor.NextMember());
  CHECK(cursor.Finish().ok());

  JsonCursor reading(half);
  std::string text = "before";
  REQUIRE(reading.EnterObject());
  REQUIRE(reading.NextMember());
  CHECK_FALSE(reading.ReadText(text));
  CHECK(text == "before");
  CHECK(reading.Finish().ToString() ==
        "INVALID_ARGUMENT: JSON: half of a surrogate pair stands in text, at byte 7");
  CHECK(JsonCursor(half).Finish().ok());
  CHECK(JsonCursor(R"(["\ud83d"])").Finish().ok());
  CHECK(Walked(R"({"\ud83d":1})") == "{}");
  CHECK(Walked(R"({"\ud83d":tru})") ==
        "INVALID_ARGUMENT: JSON: a value is none of JSON's, at byte 10");
}

TEST_CASE("What is wrong stays wrong, and has a place and no value") {
  CHECK(Walked("") == "INVALID_ARGUMENT: JSON: the document ends too early, at byte 0");
  CHECK(Walked("[1,canary]") == "INVALID_ARGUMENT: JSON: a value is none of JSON's, at byte 3");
  CHECK(Walked("{\"canary\":\"canary\\q\"}") ==
        "INVALID_ARGUMENT: JSON: an escape in text is none of JSON's, at byte 17");
  CHECK(Walked("{\"a\":1 \"b\":2}") ==
        "INVALID_ARGUMENT: JSON: a comma or a closing bracket is missing, at byte 7");
  CHECK(Walked("{1:1}") == "INVALID_ARGUMENT: JSON: the name of a member is missing, at byte 1");
  CHECK(Walked(std::string(100, '[')) ==
        "INVALID_ARGUMENT: JSON: the document is nested too deeply, at byte 64");
  CHECK(Walked(std::string(codec::kMaxJsonBytes + 1, ' ')) ==
        "RESOURCE_EXHAUSTED: JSON: the document is longer than 67108864 bytes");
  JsonCursor cursor("[tru,1]");
  REQUIRE(cursor.EnterArray());
  REQUIRE(cursor.NextElement());
  CHECK(cursor.Skip().empty());
  CHECK_FALSE(cursor.NextElement());
  CHECK(cursor.Next() == Type::kNone);
  CHECK_FALSE(cursor.EnterArray());
}

TEST_CASE("A walk accepts what JSON is, and nothing else") {
  const std::string document =
      R"({"a":"A\u00e4\ud83d\ude00ä","b":[true,-1.5e2,{"c":null},[[]]],"d\n":{}})";
  for (std::size_t i = 0; i < document.size(); ++i) {
    std::string changed = document;
    std::string instead = "\"\\{}[]:,. 01e-ntf";
    for (int bit = 0; bit < 8; ++bit) instead += static_cast<char>(document[i] ^ 1 << bit);
    for (const char c : instead) {
      changed[i] = c;
      JsonCursor walked(changed);
      Walk(walked);
      JsonCursor skipped(changed);
      // What is read must be text, too.
      const bool text = nlohmann::json::accept(changed);
      const bool grammar = nlohmann::json::accept(testing::WithoutHalves(changed));
      CAPTURE(changed);
      CHECK(walked.Finish().ok() == text);
      CHECK(skipped.Finish().ok() == grammar);
    }
    CHECK_FALSE(JsonCursor(std::string_view(document).substr(0, i)).Finish().ok());
  }
}

}  // namespace
}  // namespace zweck::codec
