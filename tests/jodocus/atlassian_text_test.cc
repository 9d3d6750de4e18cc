// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/atlassian_text.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "tests/jodocus/fixture.h"

namespace {

using jodocus::AtlassianText;
using zweck::Reading;
using zweck::testing::Outcome;

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

TEST_CASE("what only looks like a mention is kept") {
  for (const char* text : {"ls [~/bin]", "[~", "[~]", "[~ada", "[~ada\n]", "[~a b]", "~ada"}) {
    CHECK(ReadText(text) == text);
  }
  CHECK(ReadText("[~/bin] and [~ada]!") == "[~/bin] and !");
}

TEST_CASE("openings without an end take no longer than the text is") {
  // Each would look through all that follows.
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "[~";
  text += ' ';
  CHECK(ReadText(text + "]") == text + "]");
  CHECK(ReadText(text + "[~ada]") == text);
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

TEST_CASE("mentions, addresses of cards, links, emoji and media never enter") {
  CHECK(ReadDocument(
            R"({"type":"paragraph","content":[{"type":"text","text":"Ask "},
                 {"type":"mention","attrs":{"id":"557058:x","text":"@Ben Sample"}},
                 {"type":"text","text":" here","marks":[{"type":"link","attrs":{
                   "href":"https://acme.example.com/people/557058:x"}}]},
                 {"type":"emoji","attrs":{"shortName":":cry:","text":"x"}},
                 {"type":"inlineCard","attrs":{"url":"https://acme.example.com/557058:x"}}]},
               {"type":"mediaSingle","content":[{"type":"media","attrs":{
                 "url":"https://media.example.com/?token=abc"}}]})") == "Ask  here");
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
