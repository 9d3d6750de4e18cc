// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "json_members.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using connect_backend::JsonMembers;

namespace {

std::optional<JsonMembers> ReadWanted(std::string_view json) {
  return JsonMembers::Read(json, {"text", "list", "number", "object"});
}

}  // namespace

TEST_CASE("what was asked for is there, and of what was not, only its type") {
  const auto members = ReadWanted(
      R"({"text":"a","list":["b",7,"c"],"number":1.5,"object":{"x":[1]},"who":"Ada","none":null})");
  REQUIRE(members.has_value());
  CHECK(members->Is("text", "a"));
  CHECK(members->Find("list")->texts == std::vector<std::string>{"b", "c"});
  CHECK(members->Find("number")->json == "1.5");
  CHECK(members->Find("object")->json == R"({"x":[1]})");
  REQUIRE(members->Find("who") != nullptr);
  CHECK(members->Find("who")->type == JsonMembers::Type::kString);
  CHECK(members->Find("who")->texts.empty());
  CHECK_FALSE(members->Is("who", "Ada"));
  CHECK_FALSE(members->Is("who", ""));
  CHECK(members->Find("none")->type == JsonMembers::Type::kNull);
  CHECK(members->Find("else") == nullptr);
  CHECK_FALSE(members->Is("list", "b"));
  CHECK_FALSE(members->Is("else", ""));
}

TEST_CASE("what is no object, or has a member twice, is nothing") {
  for (const char* json :
       {"", "[]", "null", "\"text\"", "{", R"({"text":"a")", R"({"a":1}x)",
        R"({"text":"a","text":"a"})", R"({"who":1,"\u0077ho":2})", R"({"text":"\ud800"})"}) {
    CAPTURE(json);
    CHECK_FALSE(ReadWanted(json).has_value());
  }
  CHECK(ReadWanted(R"({"object":{"a":1,"b":{"a":1}}})").has_value());
}
