// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/jodocus/loose_json.h"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_literals;
using jodocus::FindRows;
using jodocus::ForEachValue;
using jodocus::LooseValue;

constexpr std::array<std::string_view, 2> kNames = {"rows", "more"};

// The rows, separated by |; "unreadable" where they can't be told apart.
std::string RowsFound(std::string_view json) {
  std::vector<std::string_view> rows;
  if (!FindRows(json, kNames, rows)) return "unreadable";
  std::string joined;
  for (const std::string_view row : rows) joined += std::string(row) + "|";
  return joined;
}

// a/b=text;
std::string ValuesSeen(std::string_view row) {
  std::string all;
  ForEachValue(row, [&](const LooseValue& value) {
    for (const std::string& name : value.path) all += name + "/";
    all += (value.is_text ? "=" : ":") + std::string(value.text) + (value.sound ? ";" : "?;");
  });
  return all;
}

}  // namespace

TEST_CASE("rows are found where they stand, in lists of the given names alone") {
  CHECK(RowsFound("{}").empty());
  CHECK(RowsFound(R"({"rows":[]})").empty());
  CHECK(RowsFound(R"( { "rows" : [ {"a":[1,{}]} , 2 ,"]" ] , "x":[3] } )") ==
        R"({"a":[1,{}]}|2|"]"|)");
  CHECK(RowsFound(R"({"x":{"rows":[1]},"more":[4],"rows":{"a":[5]}})") == "4|");
  CHECK(RowsFound(R"({"ro\u0077s":["a,\"]"]})") == R"("a,\"]"|)");
}

TEST_CASE("a fault within a row does not move its ends") {
  CHECK(RowsFound(R"({"rows":[{"a":"\ud83d"},1]})") == R"({"a":"\ud83d"}|1|)");
  CHECK(RowsFound("{\"rows\":[{\"a\":\"\xff\n\"},1]}") == "{\"a\":\"\xff\n\"}|1|");
  CHECK(RowsFound(R"({"rows":[{"a" 01,},tru,{}{}, 1]})") == R"({"a" 01,}|tru|{}{}|1|)");
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  CHECK(RowsFound("{\"rows\":[" + deep + ",1]}") == deep + "|1|");
}

TEST_CASE(
    "where brackets don't fit, a text does not end or a sign is none of JSON's, nothing is found") {
  for (const std::string& json : {""s,
                                  " "s,
                                  "1"s,
                                  "[]"s,
                                  "{"s,
                                  R"({"rows")"s,
                                  R"({"rows":)"s,
                                  R"({"rows":[)"s,
                                  R"({"rows":[1)"s,
                                  R"({"rows":[1})"s,
                                  R"({"rows":[{]})"s,
                                  R"({"rows":[{"a":"b]})"s,
                                  R"({"rows":[1]")"s,
                                  R"({"rows":[1] 2})"s,
                                  R"({rows:[1]})"s,
                                  "{\"rows\":[1\0]}"s,
                                  R"({"rows":['a']})"s,
                                  R"({"rows":[1/*]*/]})"s,
                                  R"({"rows":[(]})"s,
                                  "{\"rows\":[\xff]}"s,
                                  R"({"rows":["\)"s}) {
    CAPTURE(json);
    CHECK(RowsFound(json) == "unreadable");
  }
}

TEST_CASE("each text, number and word of a row is seen, with the names that lead to it") {
  CHECK(ValuesSeen(R"("RTBF")") == "=RTBF;");
  CHECK(ValuesSeen(R"({"a":"x","b":{"c":[1,{"d":null}]},"e":-1.5e3})") ==
        "a/=x;b/c/:1;b/c/d/:null;e/:-1.5e3;");
  CHECK(ValuesSeen(R"([["x"],{"a":"y"},"z"])") == "=x;a/=y;=z;");
  CHECK(ValuesSeen(R"({"a":1,"a":2})") == "a/:1;a/:2;");
}

TEST_CASE("text is decoded, and what is not sound in it is told") {
  CHECK(ValuesSeen(R"({"\u0061":"\"\\\/\b\f\n\r\t\u00e9\u20ac\ud83d\ude00"})") ==
        "a/=\"\\/\b\f\n\r\t\u00e9\u20ac\U0001F600;");
  CHECK(ValuesSeen(R"(["\ud83d","\ude00x","\ud83d\u0041"])") == "=\ufffd?;=\ufffdx?;=\ufffdA?;");
  CHECK(ValuesSeen(R"(["\x","\u12","\u"])") == "=x?;=u12?;=u?;");
  CHECK(ValuesSeen("[\"a\xff\",\"a\nb\"]") == "=a\xff?;=a\nb?;");
}

TEST_CASE("a row that is broken is seen as far as it can be") {
  CHECK(ValuesSeen(R"({"a" "x",,"b":{"c":"y"}]}"z")") == "=x;b/c/=y;=z;"s.insert(0, "=a;"));
  CHECK(ValuesSeen(R"({"a":"x)") == "a/=x;");
  CHECK(ValuesSeen("{\"a\":\"x\\").find("a/=x") == 0);
}
