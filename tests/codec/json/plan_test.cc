// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Which member goes into which field: pointers, choices, selectors, readers; and what is counted.

#include "src/codec/json/plan.h"

#include <absl/strings/match.h>

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/codec/json_fixture.h"

namespace zweck::codec_test {
namespace {

// Reads "-" as nothing, "RTBF" as a wish to be forgotten, and text that starts with "!" not at all;
// of an object {"text": ...} the raw text.
struct Shouted {
  static Reading FromText(std::string& text) {
    if (text == "-") return Reading::kAbsent;
    if (text == "RTBF") return Reading::kForgotten;
    if (text.starts_with('!')) return Reading::kMalformed;
    text += "!";
    return Reading::kKept;
  }
};
struct Raw : Shouted {
  static Reading FromJson(std::string_view json, std::string& text) {
    if (json == "{}") return Reading::kAbsent;
    if (json == "{\"canary\":1}") return Reading::kMalformed;
    text = json;
    return Reading::kKept;
  }
};
// Gives what is no text.
struct Spoilt {
  static Reading FromText(std::string& text) {
    text = "\xFF";
    return Reading::kKept;
  }
};

struct Webhook {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Webhook, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "webhook",
                                      .description = "Pointers of all kinds",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::string, At<"/issue/key">> issue_key;
  Field<2, std::string, At<"/issue/fields/summary">> summary;
  Field<3, std::optional<std::string>, At<"/user/emailAddress">, At<"/email">,
        At<"/contacts/1/email">>
      email;
  Field<4, std::string, At<"/custom/[name=Server ID]/value">> server_id;
  Field<5, std::string, At<"/custom/[name=Server \"URL~1\"]/value/host">> server_host;
  Field<6, std::string, At<"/custom/[key=a=b]]/value">> odd;
  Field<7, std::vector<Note>, At<"/comment">> comments;
  Field<8, std::string, At<"/a~1b/m~0n/~01">> escaped;
  Field<9, std::string, At<"/tags/0">> first_tag;
  Field<10, std::vector<std::string>, At<"/tags">> tags;
  Field<11, std::string, At<"/status/name">, At<"/status">> status;
  Field<12, Note, At<"/issue/lead">> lead;
  Field<13, std::string, At<"/issue/lead/id">> lead_id;
  Field<14, std::string, At<"/base_url">> other_url;
  Field<15, std::string> base_url;
  Field<16, std::string, ReadBy<Shouted>> shouted;
  Field<17, std::optional<std::string>, At<"/raw">, At<"/elsewhere/raw">, ReadBy<Raw>> raw;
  Field<18, std::string, ReadBy<Raw>, Secret, MaxBytes<20>> secret;
  Field<19, std::string, ReadBy<Spoilt>> spoilt;
  Field<20, std::vector<Note>> notes;
  Field<21, std::vector<Note>, At<"/a">, At<"/b">> lists;
  Field<22, std::string, At<"/größe">> size;
  Field<23, std::string, At<"/x//y">> nameless;
};
ZWECK_CATEGORY(Webhook, issue_key, summary, email, server_id, server_host, odd, comments, escaped,
               first_tag, tags, status, lead, lead_id, other_url, base_url, shouted, raw, secret,
               spoilt, notes, lists, size, nameless);

struct Tagged {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Tagged, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "tagged",
                                      .description = "A selector in a list",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::string, At<"/tags/[k=t]/v">> tag;
};
ZWECK_CATEGORY(Tagged, tag);
struct Request {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Request, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "request",
                                      .description = "Several selectors for one field",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::string, At<"/fields/[id=s]/value">, At<"/fields/[label=Summary]/value">,
        At<"/summary">>
      summary;
  Field<2, std::string, At<"/fields/[label=Summary]/value">, At<"/fields/[id=s]/value">> title;
  Field<3, std::string, At<"/groups/[g=1]/of/[n=a]/v">> inner;
  Field<4, std::vector<Tagged>> list;
};
ZWECK_CATEGORY(Request, summary, title, inner, list);
// Is read from objects that do not say "hidden".
struct Shown {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Shown, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "shown",
                                      .description = "By a member that it does not hold",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  static bool TakesJson(std::string_view json) {
    return !absl::StrContains({json.data(), json.size()}, "hidden");
  }
  Field<1, std::string> text;
};
ZWECK_CATEGORY(Shown, text);
struct Shop {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Shop, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "shop",
                                      .description = "What is shown, nested",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, std::vector<Shown>, At<"/list">, At<"/one">> list;
  Field<2, std::optional<Shown>> perhaps;
  Field<3, Shown> single;
};
ZWECK_CATEGORY(Shop, list, perhaps, single);
struct Window {
  template <unsigned N, class T, class... Tags>
  using Field = Value<Window, N, T, Tags...>;
  static constexpr CategoryInfo kInfo{.id = "window",
                                      .description = "One that must be shown",
                                      .subjects = "nobody",
                                      .policy_section = "0"};
  Field<1, Shown, zweck::Required> shown;
};
ZWECK_CATEGORY(Window, shown);

// "kept dropped", and what the record is.
std::string Read(std::string_view json) {
  const auto in = From<Webhook>(json);
  if (!in.status.ok()) return in.status.ToString();
  return std::to_string(in.report.kept) + " " + std::to_string(in.report.dropped) + " " +
         Written(in.record);
}

TEST_CASE("A pointer leads into objects, and what is beside the way is counted") {
  CHECK(Read(R"({"issue":{"key":"A-1","fields":{"summary":"S"}}})") ==
        R"(2 0 {"issueKey":"A-1","summary":"S"})");
  CHECK(
      Read(R"({"x":{"y":{"z":[1,2,3]}},"issue":{"id":1,"key":"A-1","fields":{"p":{},"q":[]}}})") ==
      R"(1 4 {"issueKey":"A-1"})");
  CHECK(Read(R"({"issueKey":"A-1","issue_key":"A-1","key":"A-1"})") == "0 3 {}");
  CHECK(Read(R"({"Issue":{"key":"A-1"},"issue":{"Key":"A-1"}})") == "0 2 {}");
  CHECK(Read(R"({"\u0069ssue":{"ke\u0079":"A-1"}})") == R"(1 0 {"issueKey":"A-1"})");
  CHECK(Read(R"({"größe":"L"})") == R"(1 0 {"size":"L"})");
  CHECK(Read(R"({"gr\u00f6\u00dfe":"L"})") == R"(1 0 {"size":"L"})");
}

TEST_CASE("What should be an object on the way and is none is dropped") {
  CHECK(Read(R"({"issue":"A-1"})") == "0 1 {}");
  CHECK(Read(R"({"issue":[{"key":"A-1"}]})") == "0 1 {}");
  CHECK(Read(R"({"issue":null})") == "0 0 {}");
  CHECK(Read(R"({"issue":{"key":null,"fields":null}})") == "0 0 {}");
  CHECK(Read(R"({"issue":{}})") == "0 0 {}");
  CHECK(Read(R"({"custom":{"[name=Server ID]":{"value":"s"}}})") == "0 1 {}");
}

TEST_CASE("Segments are decoded as RFC 6901 says") {
  CHECK(Read(R"({"a/b":{"m~n":{"~1":"v"}}})") == R"(1 0 {"escaped":"v"})");
  CHECK(Read(R"({"a~1b":{"m~0n":{"~01":"v"}}})") == "0 1 {}");
  CHECK(Read(R"({"x":{"":{"y":"v"}}})") == R"(1 0 {"nameless":"v"})");
}

TEST_CASE("Of several pointers the first counts that leads to something, in any order") {
  CHECK(Read(R"({"user":{"emailAddress":"1"},"email":"2","contacts":[{},{"email":"3"}]})") ==
        R"(1 3 {"email":"1"})");
  CHECK(Read(R"({"contacts":[0,{"email":"3"}],"email":"2","user":{"emailAddress":"1"}})") ==
        R"(1 3 {"email":"1"})");
  CHECK(Read(R"({"contacts":[0,{"email":"3"}],"email":"2","user":{"emailAddress":null}})") ==
        R"(1 2 {"email":"2"})");
  CHECK(Read(R"({"email":null,"contacts":[0,{"email":"3"}],"user":{}})") == R"(1 1 {"email":"3"})");
  CHECK(Read(R"({"contacts":[{"email":"0"}]})") == "0 1 {}");
  CHECK(Read(R"({"contacts":{"1":{"email":"3"}}})") == R"(1 0 {"email":"3"})");
  // What does not count may be of any type, but it is JSON.
  CHECK(Read(R"({"email":["x"],"user":{"emailAddress":"1"}})") == R"(1 1 {"email":"1"})");
  CHECK(Read(R"({"email":[x],"user":{"emailAddress":"1"}})") ==
        "INVALID_ARGUMENT: webhook: /email: a value is none of JSON's, at byte 10");
  CHECK(Read(R"({"email":["x"],"z":1})") ==
        "INVALID_ARGUMENT: webhook: /email: the value is not text, at byte 9");
  CHECK(Read(R"({"a":[{"rank":1},{"x":1}],"b":[{"rank":2}]})") ==
        R"(1 2 {"lists":[{"rank":1},{}]})");
  CHECK(Read(R"({"b":[{"rank":2}],"a":null})") == R"(1 0 {"lists":[{"rank":2}]})");
  CHECK(Read(R"({"b":[{"rank":2}],"a":[]})") == "0 1 {}");
}

TEST_CASE("A value that is text or an object is read either way") {
  CHECK(Read(R"({"status":"open"})") == R"(1 0 {"status":"open"})");
  CHECK(Read(R"({"status":{"name":"open","id":"1"}})") == R"(1 1 {"status":"open"})");
  CHECK(Read(R"({"status":{"id":"1"}})") == "0 1 {}");
  CHECK(Read(R"({"status":null})") == "0 0 {}");
  CHECK(Read(R"({"status":{"name":1}})") ==
        "INVALID_ARGUMENT: webhook: /status/name: the value is not text, at byte 18");
}

TEST_CASE("A selector takes the element that has the wanted member, wherever that stands") {
  CHECK(Read(R"({"custom":[{"name":"x","value":1},{"name":"Server ID","value":"s"}]})") ==
        R"(1 2 {"serverId":"s"})");
  CHECK(Read(R"({"custom":[{"value":"s","more":{"name":"x"},"name":"Server ID"}]})") ==
        R"(1 2 {"serverId":"s"})");
  CHECK(Read(R"({"custom":[{"value":"s","n\u0061me":"Server\u0020ID"}]})") ==
        R"(1 1 {"serverId":"s"})");
  CHECK(Read(R"({"custom":[{"value":{"host":"h"},"name":"Server \"URL/\""}]})") ==
        R"(1 1 {"serverHost":"h"})");
  CHECK(Read(R"({"custom":[{"key":"a=b]","value":"v"}]})") == R"(1 1 {"odd":"v"})");
  CHECK(Read(R"({"custom":[{"key":"a=b]","value":"v","name":"Server ID"}]})") ==
        R"(2 2 {"serverId":"v","odd":"v"})");
  CHECK(Read(R"({"custom":[{"name":"server id","value":"s"},{"name":1},"Server ID",null,[]]})") ==
        "0 5 {}");
  CHECK(Read(R"({"custom":[]})") == "0 0 {}");
  CHECK(Read(R"({"custom":[{}]})") == "0 1 {}");
}

TEST_CASE("What several elements meet can't be told apart, and is not there") {
  CHECK(Read(R"({"custom":[{"name":"Server ID"},{"name":"Server ID"}]})") == "0 2 {}");
  CHECK(Read(R"({"custom":[{"name":"Server ID","value":"a"},{"name":"Server ID","value":"b"}]})") ==
        "0 2 {}");
  // Values are not compared.
  CHECK(Read(R"({"custom":[{"name":"Server ID","value":"a"},{"name":"Server ID","value":"a"},)"
             R"({"value":"a","name":"Server ID"}]})") == "0 3 {}");
  // Nor do they have to be of the right type.
  CHECK(Read(R"({"custom":[{"name":"Server ID","value":["a"]},{"name":"Server ID"},1]})") ==
        "0 3 {}");
  // Another selector is not concerned.
  CHECK(
      Read(R"({"custom":[{"name":"Server ID","key":"a=b]","value":"v"},{"name":"Server ID"}]})") ==
      R"(1 3 {"odd":"v"})");
  CHECK(Read(R"({"custom":[{"name":"Server ID"},{"name":"Server ID"}],"base_url":"u"})") ==
        R"(2 2 {"otherUrl":"u","baseUrl":"u"})");
}

TEST_CASE("What can't be told apart leaves the field to its other pointers") {
  const auto read = [](std::string_view json) {
    const auto in = From<Request>(json);
    if (!in.status.ok()) return in.status.ToString();
    return std::to_string(in.report.kept) + " " + std::to_string(in.report.dropped) + " " +
           Written(in.record);
  };
  const std::string by_id = R"({"id":"s","label":"Summary","value":"a"})";
  const std::string other = R"({"id":"x","label":"Summary","value":"b"})";
  const std::string third = R"({"id":"s","label":"Other","value":"c"})";
  CHECK(read("{\"fields\":[" + by_id + "]}") == R"(2 4 {"summary":"a","title":"a"})");
  // One of the two pointers is ambiguous, whichever counts first.
  CHECK(read("{\"fields\":[" + by_id + "," + other + "]}") == R"(2 3 {"summary":"a","title":"a"})");
  CHECK(read("{\"fields\":[" + other + "," + by_id + "]}") == R"(2 3 {"summary":"a","title":"a"})");
  CHECK(read("{\"fields\":[" + by_id + "," + third + "]}") == R"(2 3 {"summary":"a","title":"a"})");
  // Both are.
  CHECK(read("{\"fields\":[" + by_id + "," + other + "," + third + "]}") == "0 3 {}");
  CHECK(read("{\"fields\":[" + by_id + "," + by_id + "]}") == "0 2 {}");
  // The last pointer has no selector.
  CHECK(read("{\"summary\":\"z\",\"fields\":[" + by_id + "," + by_id + "]}") ==
        R"(1 2 {"summary":"z"})");
  // Selectors below selectors: what is ambiguous above hides what is below.
  CHECK(read(R"({"groups":[{"g":"1","of":[{"n":"a","v":"x"},{"n":"b"}]}]})") ==
        R"(1 3 {"inner":"x"})");
  CHECK(read(R"({"groups":[{"g":"1","of":[{"n":"a","v":"x"},{"n":"a","v":"y"}]}]})") == "0 3 {}");
  CHECK(read(R"({"groups":[{"g":"1","of":[{"n":"a","v":"x"}]},{"g":"1"}]})") == "0 2 {}");
  // In the records of a list, each for itself.
  CHECK(read(R"({"list":[{"tags":[{"k":"t","v":"1"},{"k":"t","v":"2"}]},)"
             R"({"tags":[{"k":"t","v":"3"}]}]})") == R"(1 3 {"list":[{},{"tag":"3"}]})");
}

TEST_CASE("The member that selects is there once, and all of a list is JSON") {
  CHECK(Read(R"({"custom":[{"name":"x","name":"Server ID"}]})") ==
        "INVALID_ARGUMENT: webhook: /custom/[name=Server ID]: the member that selects is there "
        "twice, at byte 23");
  CHECK(Read(R"({"custom":[{"name":"Server ID","value":["canary"]}]})") ==
        "INVALID_ARGUMENT: webhook: /custom/[name=Server ID]/value: the value is not text, at byte "
        "39");
  CHECK(Read(R"({"custom":[{"canary":tru}]})") ==
        "INVALID_ARGUMENT: webhook: /custom: a value is none of JSON's, at byte 21");
  CHECK(Read(R"({"custom":[{"name":"Server ID"},{"name":"Server ID"},tru]})") ==
        "INVALID_ARGUMENT: webhook: /custom: a value is none of JSON's, at byte 53");
  CHECK(Read(R"({"custom":[{"name":"Server ID"},{"name":"Server ID"})") ==
        "INVALID_ARGUMENT: webhook: /custom: the document ends too early, at byte 52");
}

TEST_CASE("Half of a surrogate pair where nobody reads it changes nothing") {
  CHECK(Read(R"({"custom":[{"name":"\ud83d"},{"name":"Server ID","x":"\udc00","value":"s"}]})") ==
        R"(1 3 {"serverId":"s"})");
  CHECK(Read(R"({"custom":[{"na\ud83dme":"Server ID","value":"\ud83d"}],"contacts":["\ud83d"]})") ==
        "0 2 {}");
  CHECK(Read(R"({"issue":{"\ud83d":1,"key":"A-1","fields":"\ud83d"}})") ==
        R"(1 2 {"issueKey":"A-1"})");
  // What an earlier pointer makes superfluous is not read either.
  CHECK(Read(R"({"email":"\ud83d","user":{"emailAddress":"1"}})") == R"(1 1 {"email":"1"})");
  CHECK(Read(R"({"email":"\ud83d"})") ==
        "INVALID_ARGUMENT: webhook: /email: half of a surrogate pair stands in text, at byte 10");
  CHECK(Read(R"({"raw":{"x":"\ud83d"}})") == R"(1 0 {"raw":"{\"x\":\"\\ud83d\"}"})");
  CHECK(Read(R"({"shouted":"\ud83d"})") ==
        "INVALID_ARGUMENT: webhook: /shouted: half of a surrogate pair stands in text, at byte 12");
  CHECK(Read(R"({"custom":[{"name":"Server ID","value":"\ud83d"}]})") ==
        "INVALID_ARGUMENT: webhook: /custom/[name=Server ID]/value: half of a surrogate pair "
        "stands in text, at byte 40");
}

TEST_CASE("Where a pointer leads to one record, that is a list of one") {
  CHECK(Read(R"({"comment":{"body_text":"c"}})") == R"(1 0 {"comments":[{"bodyText":"c"}]})");
  CHECK(Read(R"({"comment":[{"bodyText":"c","x":1},{}]})") ==
        R"(1 1 {"comments":[{"bodyText":"c"},{}]})");
  CHECK(Read(R"({"comment":{"rank":"x"}})") ==
        "INVALID_ARGUMENT: webhook: /comment/rank: the value is not a whole number, at byte 19");
  CHECK(Read(R"({"comment":[{},{"rank":"x"}]})") ==
        "INVALID_ARGUMENT: webhook: /comment/1/rank: the value is not a whole number, at byte 23");
  CHECK(Read(R"({"comment":"c"})") ==
        "INVALID_ARGUMENT: webhook: /comment: the value is not a list, at byte 11");
  CHECK(Read(R"({"notes":{}})") ==
        "INVALID_ARGUMENT: webhook: /notes: the value is not a list, at byte 9");
}

TEST_CASE("Of several pointers to a list the first list counts, and single records are added") {
  CHECK(Read(R"({"a":[{"rank":1}],"b":{"rank":2}})") == R"(2 0 {"lists":[{"rank":1},{"rank":2}]})");
  CHECK(Read(R"({"b":{"rank":2},"a":[]})") == R"(1 0 {"lists":[{"rank":2}]})");
  CHECK(Read(R"({"a":{"rank":1},"b":[{"rank":2},{"rank":3}]})") ==
        R"(3 0 {"lists":[{"rank":1},{"rank":2},{"rank":3}]})");
  CHECK(Read(R"({"a":{"rank":1},"b":{"rank":2}})") == R"(2 0 {"lists":[{"rank":1},{"rank":2}]})");
  CHECK(Read(R"({"a":[{"rank":1}],"b":[{"rank":2}]})") == R"(1 1 {"lists":[{"rank":1}]})");
  CHECK(Read(R"({"a":null,"b":{"rank":2}})") == R"(1 0 {"lists":[{"rank":2}]})");
  CHECK(Read(R"({"a":[{"rank":1}],"b":{"rank":"x"}})") ==
        "INVALID_ARGUMENT: webhook: /b/rank: the value is not a whole number, at byte 30");
}

TEST_CASE("A category may say which objects it is read from") {
  const auto read = [](std::string_view json) {
    const auto in = From<Shop>(json);
    if (!in.status.ok()) return in.status.ToString();
    return std::to_string(in.report.kept) + " " + std::to_string(in.report.dropped) + " " +
           Written(in.record);
  };
  CHECK(read(R"({"list":[{"text":"a"},{"text":"b","is":"hidden"},{"text":"c"}]})") ==
        R"(2 1 {"list":[{"text":"a"},{"text":"c"}]})");
  CHECK(read(R"({"list":[{"text":"a"}],"one":{"text":"b","hidden":[]}})") ==
        R"(1 1 {"list":[{"text":"a"}]})");
  CHECK(read(R"({"perhaps":{"text":"a"},"single":{"text":"b"}})") ==
        R"(2 0 {"perhaps":{"text":"a"},"single":{"text":"b"}})");
  CHECK(read(R"({"perhaps":{"text":"a","hidden":1},"single":{"hidden":{},"text":"b"}})") ==
        "0 2 {}");
  // What is not taken is JSON all the same.
  CHECK(absl::StrContains(read(R"({"list":[{"text":"canary","hidden":tru}]})"), "/list"));
  CHECK(From<Shown>(R"({"text":"a"})").status.ok());
  CHECK(From<Shown>(R"( {"text":"canary hidden"} )").status.ToString() ==
        "INVALID_ARGUMENT: shown: the document is not one that its category is read from, at byte "
        "1");
}

TEST_CASE("what is not taken is not what is required", "[json]") {
  CHECK(From<Window>(R"({"shown":{"text":"a"}})").status.ok());
  const auto hidden = From<Window>(R"({"shown":{"text":"a","hidden":1}})");
  CHECK(absl::IsInvalidArgument(hidden.status));
  CHECK(absl::StrContains(hidden.status.ToString(), "window.shown"));
}

TEST_CASE("Several fields may want the same value, or something in it") {
  CHECK(Read(R"({"tags":["a","b"]})") == R"(2 0 {"firstTag":"a","tags":["a","b"]})");
  CHECK(Read(R"({"tags":[]})") == "1 0 {}");
  CHECK(Read(R"({"issue":{"lead":{"id":"7","body_text":"b","rank":2}}})") ==
        R"(3 1 {"lead":{"bodyText":"b","rank":2},"leadId":"7"})");
  CHECK(Read(R"({"issue":{"lead":[]}})") ==
        "INVALID_ARGUMENT: webhook: /issue/lead: the value is not an object, at byte 17");
}

TEST_CASE("A name that another pointer takes too goes into both fields") {
  CHECK(Read(R"({"base_url":"u"})") == R"(2 0 {"otherUrl":"u","baseUrl":"u"})");
  CHECK(Read(R"({"base_url":"u","baseUrl":"v"})") == R"(2 1 {"otherUrl":"u","baseUrl":"v"})");
}

TEST_CASE("A member is there once, however it is spelled") {
  CHECK(Read(R"({"issue":{"key":"a"},"issue":{"fields":{}}})") ==
        "INVALID_ARGUMENT: webhook: /issue: the member is there twice, at byte 21");
  CHECK(Read(R"({"issue":{"key":"a","k\u0065y":"a"}})") ==
        "INVALID_ARGUMENT: webhook: /issue/key: the member is there twice, at byte 20");
  CHECK(Read(R"({"email":null,"email":null})") ==
        "INVALID_ARGUMENT: webhook: /email: the member is there twice, at byte 14");
  CHECK(Read(R"({"notes":[{"rank":1,"rank":1}]})") ==
        "INVALID_ARGUMENT: webhook: /notes/0/rank: the member is there twice, at byte 20");
  CHECK(Read(R"({"notes":[{"rank":1},{"rank":1}]})") == R"(2 0 {"notes":[{"rank":1},{"rank":1}]})");
  // What nobody wants is not looked at.
  CHECK(Read(R"({"p":1,"p":2,"q":{"z":1,"z":2}})") == "0 3 {}");
}

TEST_CASE("A reader decides what a value is") {
  CHECK(Read(R"({"shouted":"a\n"})") == R"(1 0 {"shouted":"a\n!"})");
  CHECK(Read(R"({"shouted":"-"})") == "0 1 {}");
  CHECK(Read(R"({"shouted":null})") == "0 0 {}");
  CHECK(Read(R"({"shouted":"!canary"})") ==
        "INVALID_ARGUMENT: webhook: /shouted: the value is not what its reader expects, at byte "
        "11");
  CHECK(Read(R"({"shouted":{}})") ==
        "INVALID_ARGUMENT: webhook: /shouted: the value is not text, at byte 11");
  CHECK(Read(R"({"raw":"a"})") == R"(1 0 {"raw":"a!"})");
  CHECK(Read(R"({"raw": {"a" : [1]} })") == R"(1 0 {"raw":"{\"a\" : [1]}"})");
  CHECK(Read(R"({"raw":[ ]})") == R"(1 0 {"raw":"[ ]"})");
  CHECK(Read(R"({"raw":-1.5e3})") == R"(1 0 {"raw":"-1.5e3"})");
  CHECK(Read(R"({"raw":true})") == R"(1 0 {"raw":"true"})");
  CHECK(Read(R"({"raw":{"a":01}})") ==
        "INVALID_ARGUMENT: webhook: /raw: a number is not written as JSON's are, at byte 12");
  CHECK(Read(R"({"raw":{"canary":1}})") ==
        "INVALID_ARGUMENT: webhook: /raw: the value is not what its reader expects, at byte 7");
  CHECK(Read(R"({"spoilt":"x"})") ==
        "INVALID_ARGUMENT: webhook: /spoilt: the value is not UTF-8, at byte 10");
}

TEST_CASE("The length of what a reader gives is what counts") {
  CHECK(Read("{\"secret\":\"" + std::string(19, 'x') + "\"}") ==
        "1 0 {\"secret\":\"" + std::string(19, 'x') + "!\"}");
  CHECK(Read("{\"secret\":\"" + std::string(20, 'x') + "\"}") ==
        "OUT_OF_RANGE: webhook: /secret: the value is longer than 20 bytes, at byte 10");
  CHECK(Read(R"({"secret":{"text":"more than that"}})") ==
        "OUT_OF_RANGE: webhook: /secret: the value is longer than 20 bytes, at byte 10");
}

TEST_CASE("What stands for nothing leaves the field empty, and the next pointer counts") {
  CHECK(Read(R"({"raw":"-","elsewhere":{"raw":"b"}})") == R"(1 1 {"raw":"b!"})");
  CHECK(Read(R"({"elsewhere":{"raw":"b"},"raw":{}})") == R"(1 1 {"raw":"b!"})");
  CHECK(Read(R"({"raw":"-","elsewhere":{"raw":"-"}})") == "0 2 {}");
  CHECK(Read(R"({"secret":"-"})") == "0 1 {}");
}

TEST_CASE("Who asked to be forgotten is reported, and nothing else is taken instead") {
  for (const char* json : {R"({"shouted":"RTBF"})", R"({"raw":"RTBF"})", R"({"secret":"RTBF"})",
                           R"({"raw":"RTBF","elsewhere":{"raw":"b"}})"}) {
    CAPTURE(json);
    const auto in = From<Webhook>(json);
    CHECK(in.status.ok());
    CHECK(in.report.forgotten);
    CHECK(in.report.kept == 0);
    CHECK(in.report.dropped >= 1);
    CHECK(Written(in.record) == "{}");
  }
  CHECK_FALSE(From<Webhook>(R"({"shouted":"a"})").report.forgotten);
}

TEST_CASE("A report starts anew with each document") {
  IngestReport report{.kept = 7, .dropped = 8, .forgotten = true};
  Note note;
  CHECK(internal::ReadJson(R"({"rank":1,"x":2})", PlanOf<Note>(), &note, report).ok());
  CHECK(report.kept == 1);
  CHECK(report.dropped == 1);
  CHECK_FALSE(report.forgotten);
}

TEST_CASE("A category may have very many fields, and names of any length") {
  // As a layout of a hundred texts, of which many names begin and end alike.
  constexpr std::size_t kSize = 100;
  std::array<std::string, kSize> names;
  std::array<internal::FieldLayout, kSize> fields{};
  for (std::size_t i = 0; i < kSize; ++i) {
    names[i] =
        "aLongNameThatIsLike" + std::string(i % 7, 'a') + std::to_string(i / 7) + "AllOthers";
    if (i % 5 == 0) names[i] = std::string(1 + i / 5, 'n');
    fields[i].name = fields[i].json_name = names[i];
    fields[i].number = static_cast<std::uint32_t>(i + 1);
    fields[i].offset = static_cast<std::uint32_t>(i * sizeof(std::string));
    fields[i].max_bytes = 100;
    fields[i].type = internal::ValueType::kString;
    fields[i].shape = internal::Shape::kSingle;
  }
  const internal::RecordLayout layout{.category = "large", .fields = fields};
  const internal::JsonPlan plan(layout);
  std::array<std::string, kSize> record;
  std::string json = "{";
  for (std::size_t i = kSize; i-- > 0;) {
    json += "\"" + names[i] + "\":\"" + names[i] + "\",\"" + names[i] + "x\":1,";
  }
  json.back() = '}';
  IngestReport report;
  REQUIRE(internal::ReadJson(json, plan, record.data(), report).ToString() == "OK");
  CHECK(report.kept == kSize);
  CHECK(record == names);
  for (const std::size_t i : {std::size_t{0}, std::size_t{63}, std::size_t{64}, kSize - 1}) {
    std::string twice = json;
    twice.back() = ',';
    twice += "\"" + names[i] + "\":\"\"}";
    CHECK(absl::StrContains(internal::ReadJson(twice, plan, record.data(), report).ToString(),
                            "the member is there twice"));
  }
}

}  // namespace
}  // namespace zweck::codec_test
