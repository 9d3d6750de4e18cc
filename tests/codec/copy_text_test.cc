// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/copy_text.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace zweck::codec {
namespace {

// Copies between places of exactly this size, so that a sanitizer sees what is touched beside them.
bool CopiesSeeingAscii(std::string_view text) {
  const auto from = std::make_unique<char[]>(text.size());
  const auto to = std::make_unique<char[]>(text.size());
  std::memcpy(from.get(), text.data(), text.size());
  const bool ascii = CopySeeingAscii({from.get(), text.size()}, to.get());
  REQUIRE(std::string_view(to.get(), text.size()) == text);
  return ascii;
}

std::string AsciiOf(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text.push_back(static_cast<char>(i * 7 % 128));
  return text;
}

}  // namespace

TEST_CASE("text of every size is copied and seen to be ASCII") {
  for (std::size_t size = 0; size < 600; ++size) {
    INFO(size);
    REQUIRE(CopiesSeeingAscii(AsciiOf(size)));
  }
}

TEST_CASE("one byte that is not ASCII is seen wherever it stands") {
  for (std::size_t size = 1; size < 300; ++size) {
    std::string text = AsciiOf(size);
    for (std::size_t i = 0; i < size; ++i) {
      const char before = text[i];
      text[i] = static_cast<char>(before | 0x80);
      INFO(size << " bytes, at " << i);
      REQUIRE_FALSE(CopiesSeeingAscii(text));
      text[i] = before;
    }
  }
}

}  // namespace zweck::codec
