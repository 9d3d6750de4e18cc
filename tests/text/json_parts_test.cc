// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/json_parts.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <string>
#include <string_view>

namespace zweck::text {
namespace {

// "name=value;" of each part; "wrong" behind those of what is not JSON.
std::string Parts(std::string_view json, char opens) {
  JsonParts parts(json, opens);
  std::string out;
  while (parts.Next()) {
    out += opens == '{' ? std::string(parts.name()) + "=" : "";
    out += std::string(parts.value()) + ";";
  }
  CHECK_FALSE(parts.Next());
  return parts.IsWhole() ? out : out + "wrong";
}

}  // namespace

TEST_CASE("The parts of JSON are given as they stand there") {
  CHECK(Parts("{}", '{').empty());
  CHECK(Parts(" [ ] ", '[').empty());
  CHECK(Parts(R"({"a":1,"b":[{"c":"}"}]})", '{') == R"("a"=1;"b"=[{"c":"}"}];)");
  CHECK(Parts(R"( { "\u00e9\"" : -1.5e+3 , "" : null } )", '{') ==
        R"("\u00e9\""=-1.5e+3;""=null;)");
  CHECK(Parts(R"(["a,]", true ,false,0,[ [ ] ],{}])", '[') == R"("a,]";true;false;0;[ [ ] ];{};)");
}

TEST_CASE("What is not JSON has no end") {
  for (const std::string_view wrong : {"",
                                       "[",
                                       "]",
                                       "{}",
                                       "1",
                                       "[1",
                                       "[1,",
                                       "[1,]",
                                       "[,1]",
                                       "[1 2]",
                                       "[1]]",
                                       "[1]x",
                                       "[01]",
                                       "[1.]",
                                       "[.5]",
                                       "[+1]",
                                       "[1e]",
                                       "[-]",
                                       "[tru]",
                                       "[nul",
                                       "[\"a]",
                                       "[\"\\x\"]",
                                       "[\"\\u12g4\"]",
                                       "[\"\n\"]",
                                       "[{\"a\"}]",
                                       "[{\"a\":}]",
                                       "[{a:1}]",
                                       "[{\"a\":1,}]",
                                       "[[1}]"}) {
    INFO(wrong);
    CHECK(Parts(wrong, '[').ends_with("wrong"));
  }
  for (const std::string_view wrong :
       {"[]", "{\"a\"}", "{\"a\":1", "{\"a\" 1}", "{1:1}", "{\"a\":1}}"}) {
    INFO(wrong);
    CHECK(Parts(wrong, '{').ends_with("wrong"));
  }
}

TEST_CASE("What is nested too deeply is refused, not followed") {
  for (const std::size_t depth : {std::size_t{100}, std::size_t{100'000}}) {
    const std::string json = "[" + std::string(depth, '[') + std::string(depth, ']') + "]";
    CHECK(Parts(json, '[').ends_with("wrong") == (depth > 128));
  }
}

}  // namespace zweck::text
