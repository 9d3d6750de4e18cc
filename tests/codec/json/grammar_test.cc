// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is no JSON is refused, wherever in the document it stands; errors have a place and never a
// value.

#include <absl/strings/match.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/codec/json_fixture.h"
#include "tests/support/half_surrogates.h"
#include "zweck/internal/codec/json.h"

namespace zweck::codec_test {
namespace {

struct Crowd {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Crowd, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "crowd",
                                      .description = "A list of large records",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::vector<Everything>> members;
};
ZWECK_CATEGORY(Crowd, members);

// Everything, in a form that changes of one byte turn into many others.
const std::string& Document() {
  static const std::string document =
      R"({ "text" : "A\u00e4\ud83d\ude00ä€😀\n","flag":true,"smallInt":-12,"real":1.5e2,)"
      R"("product":"Jira","bytes":"QUI=","time":"2026-11-24T01:02:03.5Z","day":"2026-11-24",)"
      R"("note":{"body_text":"n"},"notes":[{},{"rank":0}],"flags":[true,false],)"
      R"("other":[null,{"a":[0,-0.0e+1,"\"\\\/\b\f\n\r\t"]},[[]],{}],"x\u0041":false})";
  return document;
}

TEST_CASE("Values are refused that JSON has not, whether anybody wants them or not") {
  const std::vector<std::string> wrong = {"",
                                          "tru",
                                          "TRUE",
                                          "nul",
                                          "None",
                                          "NaN",
                                          "Infinity",
                                          "'a'",
                                          "01",
                                          "012",
                                          "00",
                                          "-012",
                                          "0123456789",
                                          "-01",
                                          "+1",
                                          "-",
                                          ".5",
                                          "1.",
                                          "1.e1",
                                          "1e",
                                          "1e+",
                                          "0x1",
                                          "1_000",
                                          "1 2",
                                          "--1",
                                          "1.5.5",
                                          "\"a",
                                          "\"\\",
                                          "\"\\x\"",
                                          "\"\\u\"",
                                          "\"\\u12\"",
                                          "\"\\u12G4\"",
                                          "\"\n\"",
                                          "\"\t\"",
                                          std::string("\"\0\"", 3),
                                          "\"\x1F\"",
                                          "\"\x80\"",
                                          "\"\xC0\x80\"",
                                          "\"\xC3\"",
                                          "\"\xED\xA0\x80\"",
                                          "\"\xF4\x90\x80\x80\"",
                                          "\"\xE2\x82\"",
                                          "\"a\"b",
                                          "[",
                                          "[1",
                                          "[1,",
                                          "[,]",
                                          "[1,]",
                                          "[1 2]",
                                          "[1}",
                                          "]",
                                          "{",
                                          "{\"a\"",
                                          "{\"a\":",
                                          "{\"a\":1",
                                          "{\"a\":1,",
                                          "{\"a\":1,}",
                                          "{,}",
                                          "{a:1}",
                                          "{1:1}",
                                          "{\"a\" 1}",
                                          "{\"a\",1}",
                                          "{\"a\":1]",
                                          "}",
                                          "//x\n1",
                                          "/*x*/1",
                                          "1;",
                                          "\xEF\xBB\xBF"
                                          "1",
                                          "\v1",
                                          "\xC2\xA0"
                                          "1",
                                          "[1]]",
                                          "{\"\xFF\":1}",
                                          "{\"\\q\":1}",
                                          "{\"\n\":1}"};
  for (const std::string& value : wrong) {
    CAPTURE(value);
    CHECK_FALSE(nlohmann::json::accept("{\"x\":" + value + "}"));
    for (const char* name :
         {"x", "text", "maybeSmallInt", "notes", "real", "flag", "time", "note", "smallUint",
          "largeInt", "largeUint", "product", "a name that is longer than any that is wanted"}) {
      CAPTURE(name);
      const auto in = From<Everything>("{\"" + std::string(name) + "\":" + value + "}");
      CHECK(in.status.code() == absl::StatusCode::kInvalidArgument);
      const auto nested = From<Everything>("{\"x\":[{\"y\":" + value + "}]}");
      CHECK(nested.status.code() == absl::StatusCode::kInvalidArgument);
    }
  }
}

TEST_CASE("Half of a surrogate pair is refused in what somebody reads, and only there") {
  for (const std::string half :
       {R"(\ud800)", R"(\uDBFF)", R"(\udc00)", R"(\uDFFF)", R"(\ud800x)", R"(\ud800\n)",
        R"(\ud800\u0041)", R"(\udc00\ud800)", R"(\ud83d\ud83d\ude00)", R"(\ud83d\ud83)"}) {
    for (const std::string before :
         {"", "a", "ä", "\\n", "fifteen letters", "more than one block's"}) {
      const std::string text = "\"" + before + half + "\"";
      CAPTURE(text);
      const bool grammar = half != R"(\ud83d\ud83)";  // the last escape is none
      // Nobody reads these, wherever they stand.
      for (const std::string& json :
           {"{\"x\":" + text + ",\"text\":\"t\"}", "{\"text\":\"t\",\"x\":" + text + "}",
            "{\"x\":{\"text\":[" + text + "]},\"text\":\"t\"}", "{" + text + ":1,\"text\":\"t\"}",
            "{\"text\":\"t\"," + text + ":{" + text + ":" + text + "}}",
            "{\"text\":\"t\",\"note\":{" + text + ":" + text + "}}",
            "{\"text\":\"t\",\"notes\":[{\"x\":" + text + "},{" + text + ":0}]}"}) {
        CAPTURE(json);
        CHECK(From<Everything>(json).status.ok() == grammar);
        if (grammar) CHECK(Get(json, &Everything::text) == "t");
      }
      // Somebody reads these.
      for (const char* name :
           {"text", "maybeText", "secret", "bytes", "smallInt", "real", "product", "time", "day"}) {
        CAPTURE(name);
        const std::string refusal =
            Refusal<Everything>("{\"" + std::string(name) + "\":" + text + "}");
        CHECK(absl::StartsWith(refusal,
                               "INVALID_ARGUMENT: everything: /" + std::string(name) + ": "));
      }
      CHECK_FALSE(From<Everything>("{\"texts\":[" + text + "]}").status.ok());
      CHECK_FALSE(From<Everything>("{\"notes\":[{\"bodyText\":" + text + "}]}").status.ok());
    }
  }
  CHECK(Refusal<Everything>(R"({"x":"\ud800","notes":[{},{"bodyText":"a\ud83d"}]})") ==
        "INVALID_ARGUMENT: everything: /notes/1/bodyText: half of a surrogate pair stands in text, "
        "at byte 40");
  // A name is not the wanted one by what is whole of it.
  CHECK(From<Everything>(R"({"text":"a","text\ud83d":1,"\ud83dtext":2})").report.dropped == 2);
}

TEST_CASE("The document is one object and nothing else") {
  for (const char* document : {"", " ", "1", "\"text\"", "[]", "[{}]", "null", "{}{}", "{} x",
                               "{},", "\xEF\xBB\xBF{}", "\v{}", "x{}"}) {
    CAPTURE(document);
    CHECK(From<Everything>(document).status.code() == absl::StatusCode::kInvalidArgument);
  }
  for (const char* document : {"{}", " \t\r\n{ \t\r\n} \t\r\n", "                    {}"}) {
    CAPTURE(document);
    CHECK(From<Everything>(document).status.ToString() == "OK");
  }
  CHECK(Refusal<Everything>("[]") ==
        "INVALID_ARGUMENT: everything: the document is not an object, at byte 0");
  CHECK(Refusal<Everything>(" ") ==
        "INVALID_ARGUMENT: everything: the document ends too early, at byte 1");
  CHECK(Refusal<Everything>("{}  {}") ==
        "INVALID_ARGUMENT: everything: something follows the document, at byte 4");
}

TEST_CASE("White space may stand wherever RFC 8259 allows it") {
  const std::string space = " \n\t\r                                ";
  const std::string json = space + "{" + space + "\"text\"" + space + ":" + space + "\"a\"" +
                           space + "," + space + "\"x\"" + space + ":" + space + "[" + space + "1" +
                           space + "," + space + "{" + space + "}" + space + "]" + space +
                           ",\"notes\":" + space + "[" + space + "{" + space + "}" + space + "," +
                           space + "{}" + space + "]" + space + "}" + space;
  CHECK(Written(Good<Everything>(json)) == R"({"text":"a","notes":[{},{}]})");
}

TEST_CASE("Every prefix of a document is refused") {
  const std::string& document = Document();
  REQUIRE(From<Everything>(document).status.ToString() == "OK");
  for (std::size_t size = 0; size < document.size(); ++size) {
    CAPTURE(size);
    CHECK(From<Everything>(document.substr(0, size)).status.code() ==
          absl::StatusCode::kInvalidArgument);
  }
}

TEST_CASE("A document with one byte changed is accepted only if it still is JSON") {
  const std::string& document = Document();
  // Nobody wants what a note does not have; so only the grammar counts.
  REQUIRE(From<Note>(document).status.ToString() == "OK");
  for (std::size_t i = 0; i < document.size(); ++i) {
    std::string changed = document;
    std::string instead = "\"\\{}[]:,. 01eE-+ntfu/";
    for (int bit = 0; bit < 8; ++bit) instead += static_cast<char>(document[i] ^ 1 << bit);
    for (const char c : instead + std::string("\0\x80\xFF\x1F\x7F", 5)) {
      changed[i] = c;
      const bool json = nlohmann::json::accept(testing::WithoutHalves(changed));
      const bool accepted = From<Note>(changed).status.ok();
      const bool read = From<Everything>(changed).status.ok();
      if (json != accepted || (read && !json)) {
        CAPTURE(i, changed);
        CHECK(json == accepted);
        CHECK_FALSE((read && !json));
      }
    }
  }
}

TEST_CASE("A document with one byte missing or twice is accepted only if it still is JSON") {
  const std::string& document = Document();
  for (std::size_t i = 0; i < document.size(); ++i) {
    const std::string missing = document.substr(0, i) + document.substr(i + 1);
    const std::string twice = document.substr(0, i) + document[i] + document.substr(i);
    for (const std::string& changed : {missing, twice}) {
      CAPTURE(changed);
      CHECK(nlohmann::json::accept(testing::WithoutHalves(changed)) ==
            From<Note>(changed).status.ok());
      if (From<Everything>(changed).status.ok()) CHECK(nlohmann::json::accept(changed));
    }
  }
}

TEST_CASE("Text is UTF-8 at any place of a block") {
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::size_t after = 0; after < 20; ++after) {
      const std::string start = "{\"text\":\"" + std::string(before, 'x');
      const std::string end = std::string(after, 'y') + "\"}";
      CHECK(From<Everything>(start + "\xC3\xA4" + end).status.ok());
      CHECK(From<Note>(start + "\xC3\xA4" + end).status.ok());
      CHECK_FALSE(From<Everything>(start + "\xC3" + end).status.ok());
      CHECK_FALSE(From<Note>(start + "\xA4" + end).status.ok());
      CHECK_FALSE(From<Note>(start + "\x1F" + end).status.ok());
      CHECK_FALSE(From<Note>(start + "\\" + end + "\\").status.ok());
    }
  }
}

TEST_CASE("Text with escapes is UTF-8 at any place between them") {
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::size_t after = 0; after < 40; ++after) {
      const std::string start = "{\"text\":\"\\n" + std::string(before, 'x');
      const std::string end =
          std::string(after, 'y') + R"(\t" ,   "x" : "what stands behind it is plain"})";
      CHECK(From<Everything>(start + "\xC3\xA4" + end).status.ok());
      CHECK_FALSE(From<Everything>(start + "\xC3" + end).status.ok());
      CHECK_FALSE(From<Everything>(start + "\xA4" + end).status.ok());
    }
  }
}

TEST_CASE("A document is at most so deep") {
  const auto nested = [](int depth, const std::string& open, const std::string& close) {
    std::string json;
    for (int i = 0; i < depth; ++i) json += open;
    json += "1";
    for (int i = 0; i < depth; ++i) json += close;
    return json;
  };
  const int most = codec::kMaxDepth;
  CHECK(From<Note>("{\"x\":" + nested(most - 1, "[", "]") + "}").status.ok());
  CHECK(From<Note>(nested(most, "{\"x\":", "}")).status.ok());
  CHECK(From<Note>("{\"x\":" + nested((most - 2) / 2, "[{\"y\":", "}]") + "}").status.ok());
  CHECK(Refusal<Note>("{\"x\":" + nested(most, "[", "]") + "}") ==
        "INVALID_ARGUMENT: note: the document is nested too deeply, at byte 68");
  CHECK_FALSE(From<Note>(nested(most + 1, "{\"x\":", "}")).status.ok());
  CHECK_FALSE(From<Note>("{\"x\":" + std::string(1'000'000, '[')).status.ok());
  CHECK_FALSE(From<Note>(nested(100'000, "{\"x\":", "}")).status.ok());
  // Leaving one is what makes room for the next.
  std::string wide = "{\"x\":[0";
  for (int i = 0; i < 500; ++i) wide += ",[{}],{\"a\":[]}";
  CHECK(From<Note>(wide + "]}").status.ok());
}

TEST_CASE("A document is at most so long") {
  const std::string longest(codec::kMaxJsonBytes, ' ');
  CHECK(Refusal<Note>(longest + " ") ==
        "RESOURCE_EXHAUSTED: note: the document is longer than 67108864 bytes");
  CHECK(From<Note>(longest).status.code() == absl::StatusCode::kInvalidArgument);
}

TEST_CASE("Short elements do not blow up memory") {
  const auto crowd = [](std::size_t size) {
    std::string json = "{\"members\":[{}";
    for (std::size_t i = 1; i < size; ++i) json += ",{}";
    return json + "]}";
  };
  CHECK(From<Crowd>(crowd(300)).status.ok());
  CHECK(From<Crowd>(crowd(100'000)).status.code() == absl::StatusCode::kResourceExhausted);
}

TEST_CASE("Numbers of any length are read or refused") {
  const std::string digits(100'000, '9');
  CHECK(From<Note>("{\"x\":" + digits + "}").status.ok());
  CHECK(From<Note>("{\"x\":" + digits + "." + digits + "e" + digits + "}").status.ok());
  CHECK(Refusal<Everything>("{\"largeUint\":" + digits + "}") ==
        "OUT_OF_RANGE: everything: /largeUint: the value is out of range, at byte 13");
  CHECK(Refusal<Everything>("{\"largeUint\":1e" + digits + "}") ==
        "OUT_OF_RANGE: everything: /largeUint: the value is out of range, at byte 13");
  CHECK(Refusal<Everything>("{\"largeUint\":1e-" + digits + "}") ==
        "INVALID_ARGUMENT: everything: /largeUint: the value is not a whole number, at byte 13");
  CHECK(Refusal<Everything>("{\"real\":" + digits + "}") ==
        "OUT_OF_RANGE: everything: /real: the value is out of range, at byte 8");
  CHECK(Refusal<Everything>("{\"real\":-1e" + digits + "}") ==
        "OUT_OF_RANGE: everything: /real: the value is out of range, at byte 8");
  CHECK(From<Everything>("{\"real\":1e-" + digits + "}").status.ok());
}

TEST_CASE("A time or a day that can't be held is refused for its own reason") {
  const auto refusal = [](const char* member, const std::string& text) {
    const std::string all =
        Refusal<Everything>("{\"" + std::string(member) + "\":\"" + text + "\"}");
    return all.substr(0, all.rfind(','));
  };
  for (const char* time : {"9999-12-31T23:59:59-01:00", "9999-12-31T23:59:00-00:01",
                           "0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00.999999999+00:01",
                           "9999-12-31T23:59:59.5-2359", "0000-12-31T23:59:59Z"}) {
    CAPTURE(time);
    CHECK(refusal("time", time) ==
          "OUT_OF_RANGE: everything: /time: the time is not in the years 1 to 9999 of UTC");
    CHECK_FALSE(From<Everything>("{\"times\":[\"" + std::string(time) + "\"]}").status.ok());
  }
  for (const char* number : {"253402300800000", "-62135596800001", "9223372036854775807"}) {
    CAPTURE(number);
    CHECK(Refusal<Everything>("{\"time\":" + std::string(number) + "}") ==
          "OUT_OF_RANGE: everything: /time: the time is not in the years 1 to 9999 of UTC, at byte "
          "8");
  }
  for (const char* time :
       {"2016-12-31T23:59:60Z", "2017-01-01T00:59:60+01:00", "2016-12-31T15:59:60.5-0800"}) {
    CAPTURE(time);
    CHECK(refusal("time", time) ==
          "INVALID_ARGUMENT: everything: /time: the time is a leap second, which can't be held");
  }
  CHECK(refusal("time", "2026-11-24T01:02:03.1234567890Z") ==
        "INVALID_ARGUMENT: everything: /time: the time has more than 9 digits after the second");
  for (const char* time : {"2026-11-24T24:00:00Z", "2026-11-24T01:02:60Z", "2026-11-24T23:59:61Z",
                           "2026-11-24T01:02:03+24:00", "2026-11-24T01:02:03-01:60",
                           "10000-01-01T00:00:00Z", "2026-02-29T01:02:03-01:00"}) {
    CAPTURE(time);
    CHECK(refusal("time", time) ==
          "INVALID_ARGUMENT: everything: /time: the value is not a time as RFC 3339 writes it");
  }
  CHECK(refusal("day", "0000-12-31") ==
        "OUT_OF_RANGE: everything: /day: the day is not in the years 1 to 9999");
  CHECK(refusal("day", "10000-01-01") ==
        "INVALID_ARGUMENT: everything: /day: the value is not a day such as 2026-11-24");
}

TEST_CASE("Values of a wrong type are refused, with their place") {
  struct Case {
    const char* json;
    const char* refusal;
  };
  for (const Case& c : {
           Case{R"({"text":1})", "/text: the value is not text, at byte 8"},
           Case{R"({"text":["a"]})", "/text: the value is not text, at byte 8"},
           Case{R"({"text":)", "/text: the document ends too early, at byte 8"},
           Case{R"({"flag":"true"})", "/flag: the value is not true or false, at byte 8"},
           Case{R"({"flag":0})", "/flag: the value is not true or false, at byte 8"},
           Case{R"({"small_int":true})", "/smallInt: the value is not a whole number, at byte 13"},
           Case{R"({"smallInt":1.5})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":"x"})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":""})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":" 1"})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":"01"})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":"012"})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":"+1"})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"smallInt":{}})", "/smallInt: the value is not a whole number, at byte 12"},
           Case{R"({"real":"nan"})", "/real: the value is not a number, at byte 8"},
           Case{R"({"real":"inf"})", "/real: the value is not a number, at byte 8"},
           Case{R"({"real":"0x1"})", "/real: the value is not a number, at byte 8"},
           Case{R"({"real":false})", "/real: the value is not a number, at byte 8"},
           Case{R"({"product":{}})", "/product: the value is not a whole number, at byte 11"},
           Case{R"({"product":true})", "/product: the value is not a whole number, at byte 11"},
           Case{R"({"bytes":[1,2]})", "/bytes: the value is not text, at byte 9"},
           Case{R"({"time":"now"})",
                "/time: the value is not a time as RFC 3339 writes it, at byte 8"},
           Case{R"({"time":true})",
                "/time: the value is not a time as RFC 3339 writes it, at byte 8"},
           Case{R"({"time":1.5})", "/time: the value is not a whole number, at byte 8"},
           Case{R"({"day":20261124})",
                "/day: the value is not a day such as 2026-11-24, at byte 7"},
           Case{R"({"day":"2026-02-29"})",
                "/day: the value is not a day such as 2026-11-24, at byte 7"},
           Case{R"({"note":[]})", "/note: the value is not an object, at byte 8"},
           Case{R"({"note":"x"})", "/note: the value is not an object, at byte 8"},
           Case{R"({"notes":{}})", "/notes: the value is not a list, at byte 9"},
           Case{R"({"texts":"a"})", "/texts: the value is not a list, at byte 9"},
           Case{R"({"texts":[null]})", "/texts/0: the value is not text, at byte 10"},
           Case{R"({"texts":["a",["b"]]})", "/texts/1: the value is not text, at byte 14"},
           Case{R"({"flags":[true,null]})", "/flags/1: the value is not true or false, at byte 15"},
           Case{R"({"notes":[{},null]})", "/notes/1: the value is not an object, at byte 13"},
           Case{R"({"notes":[{},{"rank":1},{"rank":"x"}]})",
                "/notes/2/rank: the value is not a whole number, at byte 32"},
           Case{R"({"maybeNote":{"rank":[]}})",
                "/maybeNote/rank: the value is not a whole number, at byte 21"},
           Case{R"({"notes":[{"x":tru}]})", "/notes/0: a value is none of JSON's, at byte 15"},
           Case{R"({"text":"a" "flag":true})",
                "a comma or a closing bracket is missing, at byte 12"},
           Case{R"({"x":01})", "a number is not written as JSON's are, at byte 5"},
           Case{"{\"x\":\"\xFF\"}", "text is not UTF-8, at byte 5"},
           Case{"{\"text\":\"\xFF\"}", "/text: text is not UTF-8, at byte 8"},
           Case{"{\"x\":\"a\nb\"}", "a control character stands in text, at byte 7"},
           Case{R"({"text":"\ud800"})",
                "/text: half of a surrogate pair stands in text, at byte 9"},
           Case{R"({"x":"\q"})", "an escape in text is none of JSON's, at byte 6"},
           Case{R"({"x" 1})", "a colon is missing, at byte 5"},
           Case{R"({x:1})", "the name of a member is missing, at byte 1"},
           Case{R"({"text":"a","text":"b"})", "/text: the member is there twice, at byte 12"},
           Case{R"({"small_int":1,"smallInt":1})",
                "/smallInt: the member is there twice, at byte 15"},
           Case{R"({"text":null,"t\u0065xt":null})",
                "/text: the member is there twice, at byte 13"},
       }) {
    CAPTURE(c.json);
    CHECK(Refusal<Everything>(c.json) == "INVALID_ARGUMENT: everything: " + std::string(c.refusal));
  }
  for (const Case& c : {
           Case{R"({"smallInt":2147483648})", "/smallInt: the value is out of range, at byte 12"},
           Case{R"({"smallInt":"-2147483649"})",
                "/smallInt: the value is out of range, at byte 12"},
           Case{R"({"smallUint":-1})", "/smallUint: the value is out of range, at byte 13"},
           Case{R"({"smallUint":4294967296})", "/smallUint: the value is out of range, at byte 13"},
           Case{R"({"largeInt":9223372036854775808})",
                "/largeInt: the value is out of range, at byte 12"},
           Case{R"({"largeInt":-9223372036854775809})",
                "/largeInt: the value is out of range, at byte 12"},
           Case{R"({"largeUint":18446744073709551616})",
                "/largeUint: the value is out of range, at byte 13"},
           Case{R"({"largeUints":[1,1e20]})",
                "/largeUints/1: the value is out of range, at byte 17"},
           Case{R"({"real":1e309})", "/real: the value is out of range, at byte 8"},
           Case{R"({"shortText":"123456789"})",
                "/shortText: the value is longer than 8 bytes, at byte 13"},
           Case{R"({"shortText":"ääää\u00e4"})",
                "/shortText: the value is longer than 8 bytes, at byte 13"},
           Case{R"({"shortBytes":"MTIzNDU="})",
                "/shortBytes: the value is longer than 4 bytes, at byte 14"},
       }) {
    CAPTURE(c.json);
    CHECK(Refusal<Everything>(c.json) == "OUT_OF_RANGE: everything: " + std::string(c.refusal));
  }
}

TEST_CASE("The longest value that is allowed is read") {
  CHECK(Get(R"({"shortText":"12345678"})", &Everything::short_text) == "12345678");
  CHECK(Get(R"({"shortText":"ää\u00e4\u00e4"})", &Everything::short_text) == "ääää");
  CHECK(Get(R"({"shortText":"\u0031\u0031\u0031\u0031\u0031\u0031\u0031\u0031"})",
            &Everything::short_text) == "11111111");
  CHECK(Get(R"({"shortBytes":"MTIzNA=="})", &Everything::short_bytes).data == "1234");
  const std::string longest(kDefaultMaxBytes, 'x');
  CHECK(Get("{\"text\":\"" + longest + "\"}", &Everything::text) == longest);
  CHECK(Refusal<Everything>("{\"text\":\"x" + longest + "\"}") ==
        "OUT_OF_RANGE: everything: /text: the value is longer than 65536 bytes, at byte 8");
  CHECK(Refusal<Everything>("{\"text\":\"\\n" + longest + "\"}") ==
        "OUT_OF_RANGE: everything: /text: the value is longer than 65536 bytes, at byte 8");
}

TEST_CASE("No error has a value or an undeclared name in it") {
  const std::vector<std::string> values = {"\"canary\"",
                                           "\"canary",
                                           "\"canary\xFF\"",
                                           "\"canary\\q\"",
                                           "canary",
                                           "[\"canary\"",
                                           "{\"canary\":1,\"canary\":canary}",
                                           "7777777777777777777777",
                                           "\"" + std::string(70'000, 'c') + "anary\""};
  for (const internal::FieldLayout& field : internal::kLayout<Everything>.fields) {
    for (const std::string& value : values) {
      for (const std::string& json :
           {"{\"" + std::string(field.json_name) + "\":" + value + "}",
            "{\"canary\":" + value + ",\"" + std::string(field.json_name) + "\":" + value + "}",
            "{\"" + std::string(field.json_name) + "\":[" + value + "]}",
            "{\"notes\":[{\"canary\":{\"x\":" + value + "}],\"canary\":" + value + "]}"}) {
        const std::string message = From<Everything>(json).status.ToString();
        CHECK_FALSE(absl::StrContains(message, "canary"));
        CHECK_FALSE(absl::StrContains(message, "7777"));
        CHECK(message.size() < 200);
      }
    }
  }
}

}  // namespace
}  // namespace zweck::codec_test
