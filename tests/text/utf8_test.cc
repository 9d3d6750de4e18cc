// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/utf8.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace zweck::text {
namespace {

TEST_CASE("text as characters") {
  std::vector<char32_t> codes;
  ForEachCharacter("aß\xFF茶\xF0\x9F\x8D", [&](const Character& c) { codes.push_back(c.code); });
  CHECK(codes == std::vector<char32_t>{'a', 0xDF, kNotUtf8, 0x8336, kNotUtf8, kNotUtf8, kNotUtf8});
}

TEST_CASE("where a text stops being UTF-8") {
  CHECK(FirstNotUtf8("Grüße, 茶 \xF0\x9F\x8D\xB5") == std::string::npos);
  CHECK(FirstNotUtf8("ab\xFFz") == 2);
  CHECK(FirstNotUtf8("\xC3(") == 0);
  CHECK(FirstNotUtf8("\xC0\xAF") == 0);          // longer than needed
  CHECK(FirstNotUtf8("a\xED\xA0\x80") == 1);     // half of a pair
  CHECK(FirstNotUtf8("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
}

TEST_CASE("a code point as UTF-8") {
  for (const std::string_view text : {"a", "ß", "\u07FF", "\u0800", "茶", "\U0001F375"}) {
    char bytes[4];
    const char* const end = WriteUtf8(FirstCharacter(text).code, bytes);
    CHECK(std::string_view(bytes, static_cast<std::size_t>(end - bytes)) == text);
  }
}

TEST_CASE("characters are counted, and cut between two") {
  CHECK(CountCharacters("") == 0);
  CHECK(CountCharacters("aß茶\U0001F375") == 4);
  CHECK(FirstCharacters("aß茶b", 3) == "aß茶");
  CHECK(FirstCharacters("aß", 3) == "aß");
  CHECK(FirstCharacters("茶", 0).empty());
  CHECK(ContinuesCharacter('\x9F'));
  CHECK_FALSE(ContinuesCharacter('a'));
  CHECK_FALSE(ContinuesCharacter('\xC3'));
}

}  // namespace
}  // namespace zweck::text
