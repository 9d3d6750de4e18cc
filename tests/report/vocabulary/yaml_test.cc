// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/yaml.h"

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace zweck::report::yaml {
namespace {

std::string Written(std::string_view text) {
  std::string line = Write(text).value();
  line.pop_back();
  return line;
}

TEST_CASE("A text is in quotes, also where it would be a word of YAML") {
  CHECK(Written("NO") == "\"NO\"");
  CHECK(Written("1.0") == "\"1.0\"");
  CHECK(Written("~") == "\"~\"");
  CHECK(Written("") == "\"\"");
}

TEST_CASE("Letters stay, and what is no letter is escaped") {
  CHECK(Written("Bäckerei Łuk, Αθήνα, Київ") == "\"Bäckerei Łuk, Αθήνα, Київ\"");
  CHECK(Written("a\"b\\c\nd") == R"("a\"b\\c\nd")");
  CHECK(Written("\x7f") == R"("\x7f")");
  CHECK(Written("\xc2\x85") == R"("\x85")");
  CHECK(Written("a\xe2\x80\xa8z") == R"("a\u2028z")");
  CHECK(Written("\xe2\x80\xaegpj") == R"("\u202egpj")");
  CHECK(Written("\xf0\x9f\x91\xa9") == R"("\U0001f469")");
}

TEST_CASE("Every text comes back as it was") {
  for (const std::string text : {"- a: b #c\n- d", "{x: y}", "&a *a !!str", "%YAML 1.1", "---\n...",
                                 "'\"'", "\t", "a: ", "é\xcc\x81", "\xef\xbb\xbf", "\x01\x1b[31m",
                                 "\r\n", "<<", "=", "ключ\xd6\x8f", "\xd7\x90"}) {
    INFO(text);
    CHECK(YAML::Load(Written(text)).as<std::string>() == text);
  }
}

TEST_CASE("Members keep their order, and a list of nothing is a list") {
  CHECK(Write({{"text", "x"},
               {"none", nlohmann::ordered_json::array()},
               {"a_list", {"a", "b"}},
               {"flag", true},
               {"inner", {{"list", nlohmann::ordered_json::array({{{"a", "1"}, {"b", "2"}}})}}}})
            .value() == R"(text: "x"
none: []
a_list:
  - "a"
  - "b"
flag: true
inner:
  list:
    - a: "1"
      b: "2"
)");
}

}  // namespace
}  // namespace zweck::report::yaml
