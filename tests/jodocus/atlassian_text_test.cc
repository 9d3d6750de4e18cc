// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/atlassian_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "tests/jodocus/fixture.h"
#include "tests/support/processor_seconds.h"

namespace {

using jodocus::AtlassianText;
using zweck::Reading;
using zweck::testing::Outcome;
using zweck::testing::ProcessorSeconds;

std::string ReadText(std::string text) {
  const Reading reading = AtlassianText::FromText(text);
  return Outcome(reading, text);
}

std::string ReadJson(std::string_view json) {
  std::string text;
  const Reading reading = AtlassianText::FromJson(json, text);
  return Outcome(reading, text);
}

// A document with these nodes.
std::string ReadDocument(const std::string& nodes) {
  return ReadJson(R"({"type":"doc","version":1,"content":[)" + nodes + "]}");
}

std::string Nested(int levels) {
  std::string json;
  for (int i = 0; i < levels; ++i) json += R"({"type":"blockquote","content":[)";
  json += R"({"type":"text","text":"deep"})";
  for (int i = 0; i < levels; ++i) json += "]}";
  return json;
}

}  // namespace

TEST_CASE("plain text is kept as it is") {
  CHECK(ReadText("The file has *no* rows.\r\nNone.") == "The file has *no* rows.\r\nNone.");
  CHECK(ReadText("a[1] and [link|https://acme.example.com]") ==
        "a[1] and [link|https://acme.example.com]");
  CHECK(ReadText("") == "(absent)");
}

TEST_CASE("mentions in markup never enter") {
  CHECK(ReadText("[~accountid:557058:ben-account-id] saw it") == " saw it");
  CHECK(ReadText("Ask [~ada], [~ben.sample@example.org] and [~z\u00f6e].") == "Ask ,  and .");
  CHECK(ReadText("[~ada]") == "(absent)");
  CHECK(ReadText("[[~ada]]") == "[]");
  CHECK(ReadDocument(R"({"type":"text","text":"Ask [~ada] now"})") == "Ask  now");
}

TEST_CASE("everything between [~ and ] on a line goes") {
  CHECK(ReadText("ask [~mia+jira@example.com] now") == "ask  now");
  CHECK(ReadText("ask [~Mia Muster] now") == "ask  now");
  CHECK(ReadText("ask [~O'Hara, Mia (ext.) #1 \u2764 /x|y] now") == "ask  now");
  CHECK(ReadText("[~\u7f8e\u4e9a], [~a b], [~]") == ", , ");
  CHECK(ReadText("ls [~/bin] and [~ada]!") == "ls  and !");
  CHECK(ReadText("\\[~ada] {code}[~ben]{code} {noformat}\n[~cleo]\n{noformat}") ==
        "\\ {code}{code} {noformat}\n\n{noformat}");
  CHECK(ReadText("[~mia [x] y]") == " y]");
  CHECK(ReadDocument(R"({"type":"codeBlock","content":[{"type":"text","text":"[~Mia M.] x"}]})") ==
        " x");
  // In two nodes, which look like one.
  CHECK(ReadDocument(R"({"type":"paragraph","content":[{"type":"text","text":"a [~mia"},
                          {"type":"text","text":"@example.com] b","marks":[]}]})") == "a  b");
}

TEST_CASE("a mention that does not end goes to the end of its line") {
  CHECK(ReadText("a [~accountid:712020:aa") == "a ");
  CHECK(ReadText("a [~Mia Muster\nnext]") == "a \nnext]");
  CHECK(ReadText("a [~Mia\r\nnext") == "a \r\nnext");
  CHECK(ReadText("[~") == "(absent)");
  CHECK(ReadText("~ada, [ ~ada], [x]~") == "~ada, [ ~ada], [x]~");
}

TEST_CASE("a mention with a name of its own goes whole") {
  CHECK(ReadText("ask [Mia Muster|~mia] now") == "ask  now");
  CHECK(ReadText("ask [Mia|~accountid:712020:aa") == "ask ");
  CHECK(ReadText("[a] [Mia|~mia] [b|https://acme.example.com]") ==
        "[a]  [b|https://acme.example.com]");
  CHECK(ReadText("a[0]|~x") == "a[0]|~x");
}

TEST_CASE("the address of a profile goes, and what is around it stays") {
  constexpr const char* kUuid = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
  const std::string id = std::string("712020:") + kUuid;
  for (const std::string& address :
       {"https://acme.example.com/jira/people/" + id,
        "https://acme.example.com/people/712020%3A" + std::string(kUuid) + "?ref=1",
        "https://home.example.com/o/1/people/" + id + "?cloudId=2", "/jira/people/" + id,
        std::string("https://acme.example.com/secure/ViewProfile.jspa?name=m"),
        std::string("https://acme.example.com/display/~mia"),
        "https://acme.example.com/wiki/spaces/~" + id, id, "qm:" + std::string(kUuid) + ":1",
        "user=" + id, std::string("accountid:712020:aa"), "accountId=" + id}) {
    CAPTURE(address);
    CHECK(ReadText("see " + address + " here") == "see  here");
    CHECK(ReadText("[Mia|" + address + "]") == "[Mia|]");
  }
  CHECK(ReadText("https://acme.example.com/wiki/people/5b10a2844c20165700ede21a") == "(absent)");
  for (const char* text :
       {"https://acme.example.com/people/", "https://acme.example.com/people/list?a=1:2",
        "the accountId: is null", "12:30:00", "urn:uuid:0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f",
        "trace 0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f", "C:/people/a"}) {
    CHECK(ReadText(text) == text);
  }
}

TEST_CASE("text takes no longer than it is, whatever it begins") {
  for (const char* part :
       {"[~", "[", "|~", "[|~", "]", ":", "712020:", "/people/", "{adf}", "{adf"}) {
    CAPTURE(part);
    const auto seconds = [part](std::size_t size) {
      std::string text;
      while (text.size() < size) text += part;
      return ProcessorSeconds([&text] { AtlassianText::FromText(text); });
    };
    // Ten times as long for ten times as much; what goes through it again and again takes a
    // hundred.
    CHECK(seconds(2'000'000) < 40 * seconds(200'000) + 0.1);
  }
}

TEST_CASE("text that is a document is read as one") {
  const std::string document =
      R"({"version":1,"content":[{"type":"paragraph","content":[)"
      R"({"type":"mention","attrs":{"id":"712020:bb","text":"@Otto Other"}},)"
      R"({"type":"text","text":"said [~mia] so"}]}],"type":"doc"})";
  CHECK(ReadText(document) == "said  so");
  CHECK(ReadText(" \r\n\t" + document + "\n") == "said  so");
  CHECK(ReadText("\uFEFF" + document) == "said  so");
  // Made a JSON string, again and again.
  std::string text = document;
  for (int i = 0; i < 5; ++i) {
    text = nlohmann::json(text).dump();
    CHECK(ReadText(text) == "said  so");
  }
  const std::string in_document =
      nlohmann::json{{"type", "doc"}, {"content", {{{"type", "text"}, {"text", document}}}}}.dump();
  CHECK(ReadJson(in_document) == "said  so");
  CHECK(ReadText(R"({"type":"doc","content":[]})") == "(absent)");
  // Cut off, or with a node that can't be read: a mention may be in it.
  CHECK(ReadText(R"({"type":"doc","content":[{"type":"mention","attrs":{"text":"@Otto)") ==
        "(malformed)");
  CHECK(ReadText(R"({"type":"doc","content":["@Otto"]})") == "(malformed)");
  for (const char* json :
       {R"({"type":"error","message":"doc"})", "{}", "{", R"({"a":{"type":"doc"}})", "\"quoted\"",
        "\"", "[1]", R"("{\"type\":\"error\"}")"}) {
    CHECK(ReadText(json) == json);
  }
}

TEST_CASE("nodes that markup has nothing for are read") {
  CHECK(ReadText("a\n{adf:display=block}{\"type\":\"expand\",\"attrs\":{\"title\":\"Log\"},"
                 "\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"mention\","
                 "\"attrs\":{\"id\":\"712020:bb\",\"text\":\"@Otto\"}},{\"type\":\"text\","
                 "\"text\":\"x\"}]}]}{adf}\nb") == "a\nLog\nx\nb");
  CHECK(ReadText("a {adf}{\"type\":\"mention\",\"attrs\":{\"text\":\"@Otto\"}}{adf} b") == "a  b");
  CHECK(ReadText("a {adf}{\"type\":\"men{adf} b") == "a  b");
  CHECK(ReadText("the macro {adf} and {adf} end") == "the macro {adf} and {adf} end");
  CHECK(ReadText("{adf") == "{adf");
}

TEST_CASE("a document becomes a line for each paragraph, list item and cell") {
  CHECK(ReadDocument(R"({"type":"paragraph","content":[{"type":"text","text":"One"}]},
                        {"type":"paragraph","content":[{"type":"text","text":"Two, "},
                          {"type":"text","text":"too","marks":[{"type":"strong"}]}]})") ==
        "One\nTwo, too");
  CHECK(ReadDocument(R"({"type":"bulletList","content":[
                          {"type":"listItem","content":[{"type":"paragraph","content":[
                            {"type":"text","text":"a"}]}]},
                          {"type":"listItem","content":[{"type":"paragraph","content":[
                            {"type":"text","text":"b"}]}]}]},
                        {"type":"table","content":[{"type":"tableRow","content":[
                          {"type":"tableCell","content":[{"type":"paragraph","content":[
                            {"type":"text","text":"c"}]}]}]}]})") == "a\nb\nc");
  CHECK(ReadDocument(R"({"type":"paragraph","content":[{"type":"text","text":"a"},
                          {"type":"hardBreak"},{"type":"text","text":"b"}]})") == "a\nb");
  CHECK(ReadDocument(R"({"type":"paragraph","content":[]},{"type":"rule"})") == "(absent)");
  CHECK(ReadDocument("") == "(absent)");
}

TEST_CASE("a block after text without a paragraph begins a line") {
  CHECK(ReadDocument(R"({"type":"text","text":"a"},
                        {"type":"listItem","content":[{"type":"paragraph","content":[
                          {"type":"text","text":"b"}]}]},
                        {"type":"text","text":"c"})") == "a\nb\nc");
}

TEST_CASE("mentions, and addresses of cards, links, emoji and media never enter") {
  CHECK(ReadDocument(
            R"({"type":"paragraph","content":[{"type":"text","text":"Ask "},
                 {"type":"mention","attrs":{"id":"557058:x","text":"@Ben Sample"}},
                 {"type":"text","text":" here","marks":[{"type":"link","attrs":{
                   "href":"https://acme.example.com/people/557058:x","title":"Ben"}}]},
                 {"type":"emoji","attrs":{"shortName":":cry:","id":"557058:x","localId":"Ben"}},
                 {"type":"inlineCard","attrs":{"url":"https://acme.example.com/557058:x"}},
                 {"type":"inlineCard","attrs":{"data":{"name":"Ben","text":"Ben"}}}]},
               {"type":"blockCard","attrs":{"url":"https://acme.example.com/557058:x"}},
               {"type":"embedCard","attrs":{"url":"https://acme.example.com/557058:x"}},
               {"type":"mediaSingle","content":[{"type":"media","attrs":{
                 "url":"https://media.example.com/?token=abc","id":"557058:x",
                 "collection":"Ben"}}]})") == "Ask  here:cry:");
}

TEST_CASE("a node that is called a mention of any kind never enters") {
  for (const char* type : {"mention", "teamMention", "Mention", "userMentionInline"}) {
    CHECK(ReadDocument(R"({"type":"text","text":"a"},{"type":")" + std::string(type) +
                       R"(","text":"Ben","attrs":{"text":"@Ben"},"content":[]})") == "a");
  }
}

TEST_CASE("text that somebody typed or chose is kept from attrs") {
  const auto in_line = [](const std::string& node) {
    return ReadDocument(R"({"type":"paragraph","content":[{"type":"text","text":"a "},)" + node +
                        R"(,{"type":"text","text":" b"}]})");
  };
  CHECK(in_line(R"({"type":"status","attrs":{"text":"RED","color":"red","localId":"x"}})") ==
        "a RED b");
  CHECK(in_line(R"({"attrs":{"timestamp":"1764374400000"},"type":"date"})") == "a 2025-11-29 b");
  CHECK(in_line(R"({"type":"date","attrs":{"timestamp":1764374400000}})") == "a 2025-11-29 b");
  CHECK(in_line(R"({"type":"date","attrs":{"timestamp":"-1"}})") == "a 1969-12-31 b");
  CHECK(in_line(R"({"type":"date","attrs":{"timestamp":"2025-11-29"}})") == "a 2025-11-29 b");
  CHECK(in_line(R"({"type":"date","attrs":{"timestamp":"9223372036854775807"}})") ==
        "a 9223372036854775807 b");
  CHECK(in_line(R"({"type":"emoji","attrs":{"shortName":":warning:","text":"\u26a0"}})") ==
        "a \u26a0 b");
  CHECK(in_line(R"({"type":"emoji","attrs":{"shortName":":custom:","text":""}})") ==
        "a :custom: b");
  CHECK(in_line(R"({"type":"placeholder","attrs":{"text":"your browser"}})") == "a your browser b");
  CHECK(in_line(R"({"type":"mediaInline","attrs":{"alt":"a screen","id":"x"}})") == "a a screen b");
  CHECK(in_line(R"({"type":"inlineExtension","attrs":{"extensionKey":"k","text":"t"}})") ==
        "a t b");
  CHECK(ReadDocument(R"({"type":"mediaSingle","content":[{"type":"media","attrs":{
                          "alt":"the dialogue","id":"x"}},{"type":"caption","content":[
                          {"type":"text","text":"below"}]}]})") == "the dialogue\nbelow");
  const std::string content =
      R"("content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}])";
  for (const char* type : {"expand", "nestedExpand"}) {
    CHECK(ReadDocument(R"({"type":"text","text":"a"},{"type":")" + std::string(type) +
                       R"(","attrs":{"title":"Steps"},)" + content + "}") == "a\nSteps\nx");
    CHECK(ReadDocument("{" + content + R"(,"attrs":{"title":"Steps"},"type":")" +
                       std::string(type) + "\"}") == "Steps\nx");
  }
  for (const char* type :
       {"extension", "bodiedExtension", "multiBodiedExtension", "extensionFrame"}) {
    CHECK(ReadDocument(R"({"type":")" + std::string(type) +
                       R"(","attrs":{"text":"t","extensionKey":"k","parameters":{"title":"u",
                          "user":"557058:x","text":"v"}},)" +
                       content + "}") == "t\nu\nv\nx");
  }
  CHECK(ReadDocument(R"({"type":"panel","attrs":{"panelType":"custom","panelIcon":":bulb:",
                          "panelIconText":"\u2600"},)" +
                     content + "}") == "\u2600 x");
  CHECK(ReadDocument(R"({"type":"panel","attrs":{"panelType":"info"},)" + content + "}") == "x");
  CHECK(ReadDocument(R"({"type":"taskList","attrs":{"localId":"l"},"content":[
          {"type":"taskItem","attrs":{"state":"DONE","localId":"l"},"content":[
            {"type":"text","text":"c"}]},
          {"type":"taskItem","attrs":{"state":"TODO"},"content":[{"type":"text","text":"d"}]},
          {"type":"decisionItem","attrs":{"state":"DECIDED"},"content":[
            {"type":"text","text":"e"}]}]})") == "[x] c\n[ ] d\ne");
  CHECK(ReadDocument(R"({"type":"layoutSection","content":[{"type":"layoutColumn","attrs":{
          "width":50},)" +
                     content +
                     R"(}]},{"type":"heading","attrs":{"level":2},"content":[
          {"type":"text","text":"h"}]},{"type":"codeBlock","attrs":{"language":"c"},"content":[
          {"type":"text","text":"i"}]},{"type":"orderedList","attrs":{"order":3},"content":[]})") ==
        "x\nh\ni");
}

TEST_CASE("people are dropped from attrs, too") {
  CHECK(ReadDocument(R"({"type":"expand","attrs":{"title":"by [~mia]"},"content":[]},
                        {"type":"status","attrs":{"text":"[Mia|~mia]"}})") == "by ");
  CHECK(ReadDocument(R"({"type":"paragraph","content":[{"type":"text","text":"[~mia]"}]},
                        {"type":"paragraph","content":[{"type":"text","text":"[~otto"}]})") ==
        "(absent)");
}

TEST_CASE("attrs of another type give nothing, and those that are there twice are malformed") {
  CHECK(ReadDocument(R"({"type":"status","attrs":{"text":{"a":1}}},
                        {"type":"status","attrs":{"text":["a"]}},
                        {"type":"emoji","attrs":"x"},{"type":"date","attrs":{"timestamp":true}},
                        {"type":"extension","attrs":{"parameters":"x"}},
                        {"type":"text","text":"a"})") == "a");
  for (const char* node : {R"({"type":"status","attrs":{"text":"a","text":"b"}})",
                           R"({"type":"status","attrs":{"text":null,"text":"b"}})",
                           R"({"type":"status","attrs":{},"attrs":{"text":"b"}})"}) {
    CHECK(ReadDocument(node) == "(malformed)");
  }
}

TEST_CASE("null in a document is as no member") {
  CHECK(ReadDocument(R"({"type":"paragraph","content":null,"attrs":null,"marks":null,"text":null},
                        {"type":"paragraph","content":[null,{"type":"text","text":null},
                          {"type":"text","text":"x"},null]},null,
                        {"type":"status","attrs":{"text":null,"color":null}},
                        {"type":"emoji","attrs":{"text":null,"shortName":":a:"}})") == "x\n:a:");
  CHECK(ReadJson(R"({"type":"doc","version":null,"content":null})") == "(absent)");
  for (const char* node : {R"({"type":null,"text":"a"})", R"({"type":null,"type":"text"})",
                           R"({"type":"text","text":null,"text":"b"})",
                           R"({"type":"doc","content":null,"content":[]})"}) {
    CHECK(ReadDocument(node) == "(malformed)");
  }
}

TEST_CASE("a mention never enters, in whatever order its members come") {
  CHECK(ReadDocument(R"({"type":"text","text":"a"},
                        {"text":"@Ben Sample","content":[{"type":"text","text":"Ben"}],
                         "attrs":{"id":"557058:x"},"type":"mention"})") == "a");
  CHECK(ReadDocument(R"({"content":[{"text":"b","type":"text"}],"type":"paragraph"},
                        {"content":[{"text":"c","type":"text"}],"type":"paragraph"})") == "b\nc");
}

TEST_CASE("the text in a node that is not known is kept") {
  CHECK(ReadDocument(R"({"type":"somethingNew","attrs":{"accountId":"557058:x"},"content":[
                          {"type":"other","text":"kept"}]})") == "kept");
}

TEST_CASE("text is decoded, and stays what it says") {
  CHECK(ReadDocument(
            R"({"type":"text","text":"\u00e4 \"quoted\" \ud83d\ude22 {\"type\":\"mention\"}"})") ==
        "\u00e4 \"quoted\" \U0001f622 {\"type\":\"mention\"}");
}

TEST_CASE("null is absent, and other values are malformed") {
  CHECK(ReadJson("null") == "(absent)");
  for (const char* json :
       {"", "1", "true", "[]", "{}", R"({"type":""})", R"({"type":7})", R"({"content":[]})",
        R"({"type":"doc","content":{}})", R"({"type":"doc","content":[1]})",
        R"({"type":"doc","content":["text"]})", R"({"type":"doc","content":[{"text":"a"}]})",
        R"({"type":"text","text":1})", R"({"type":"text","text":"a)", R"({"type":"text"} x)",
        R"({"type":"mention","type":"text","text":"@Ben"})",
        R"({"type":"text","text":"a","text":"b"})",
        R"({"type":"doc","content":[],"content":[]})"}) {
    CAPTURE(json);
    CHECK(ReadJson(json) == "(malformed)");
  }
}

TEST_CASE("a document that is nested too deeply is malformed") {
  CHECK(ReadJson(Nested(30)) == "deep");
  CHECK(ReadJson(Nested(40)) == "(malformed)");
  CHECK(ReadJson(Nested(100000)) == "(malformed)");
}
