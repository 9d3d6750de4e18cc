// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What is UTF-8 and what is not, at any place of a text.

#include "src/codec/utf8.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace zweck::internal {
namespace {

// On the heap, so that AddressSanitizer sees whoever reads on.
bool Ask(const std::string& text) {
  const std::vector<char> bytes(text.begin(), text.end());
  return IsUtf8({bytes.data(), bytes.size()});
}
bool AskAscii(const std::string& text) {
  const std::vector<char> bytes(text.begin(), text.end());
  return IsAscii({bytes.data(), bytes.size()});
}

TEST_CASE("Every scalar value of Unicode is UTF-8, and no surrogate") {
  for (std::uint32_t code = 0; code < 0x110000; code += code < 0x3000 ? 1 : 61) {
    std::string text;
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      text += static_cast<char>(0xC0 | code >> 6);
      tail(0);
    } else if (code < 0x10000) {
      text += static_cast<char>(0xE0 | code >> 12);
      tail(6);
      tail(0);
    } else {
      text += static_cast<char>(0xF0 | code >> 18);
      tail(12);
      tail(6);
      tail(0);
    }
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (Ask(text) == surrogate) CHECK(Ask(text) != surrogate);
    if (AskAscii(text) != (code < 0x80)) CHECK(AskAscii(text) == (code < 0x80));
  }
}

TEST_CASE("What is wrong is found at every place, and what is right is taken") {
  for (std::size_t before = 0; before < 70; ++before) {
    for (std::size_t after = 0; after < 70; after += after < 20 ? 1 : 7) {
      const std::string start(before, 'x');
      const std::string end(after, 'y');
      CHECK(AskAscii(start + end));
      CHECK(Ask(start + end));
      for (const char* right : {"\xC2\x80", "\xE0\xA0\x80", "\xEF\xBF\xBF", "\xF4\x8F\xBF\xBF"}) {
        if (!Ask(start + right + end)) CHECK(Ask(start + right + end));
        if (AskAscii(start + right + end)) CHECK_FALSE(AskAscii(start + right + end));
      }
      for (const char* wrong :
           {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3\xC3", "\xE0\x9F\xBF", "\xE2\x82",
            "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
            "\xF5\x80\x80\x80", "\xFE", "\xFF", "\xF0\x9F\x98"}) {
        if (Ask(start + wrong + end)) CHECK_FALSE(Ask(start + wrong + end));
      }
    }
  }
}

}  // namespace
}  // namespace zweck::internal
