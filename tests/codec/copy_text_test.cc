// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/copy_text.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zweck::internal {
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

TEST_CASE("long text is copied from any place to any place") {
  for (const std::size_t size : {129U, 160U, 256U, 257U, 300U, 2048U}) {
    const std::string text = AsciiOf(size);
    for (std::size_t shift = 0; shift < 64; ++shift) {
      std::string from(shift, 'x');
      from += text;
      std::string to(shift * 3 % 64 + size + 64, '.');
      const std::size_t place = shift * 3 % 64;
      REQUIRE(CopySeeingAscii(std::string_view(from).substr(shift), to.data() + place));
      REQUIRE(to == std::string(place, '.') + text + std::string(64, '.'));
    }
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

TEST_CASE("each way to copy long text copies it, and sees what is not ASCII") {
  const std::vector<CopyWay> ways = WaysToCopyLong();
  REQUIRE_FALSE(ways.empty());
  for (const CopyWay& copy : ways) {
    for (std::size_t size = kLongText + 1; size < 600; ++size) {
      INFO("way " << &copy - ways.data() << ", " << size << " bytes");
      const std::string text = AsciiOf(size);
      const auto from = std::make_unique<char[]>(size + 64);
      const auto to = std::make_unique<char[]>(size + 64);
      const std::size_t place = size % 64;
      text.copy(from.get() + 64 - place, size);
      REQUIRE(copy(from.get() + 64 - place, size, to.get() + place));
      REQUIRE(std::string_view(to.get() + place, size) == text);
      for (std::size_t i = 0; i < size; i += 1 + size % 13) {
        std::string other = text;
        other[i] = '\xC3';
        REQUIRE_FALSE(copy(other.data(), size, to.get()));
        REQUIRE(std::string_view(to.get(), size) == other);
      }
    }
  }
}

TEST_CASE("a text is set to another of any size, and its memory is used again") {
  std::string text;
  for (const std::size_t size : {5U, 15U, 16U, 200U, 3U, 199U, 0U}) {
    const std::string other = AsciiOf(size);
    const char* const place = text.data();
    const bool fits = size <= text.capacity();
    CHECK(AssignSeeingAscii(other, text));
    CHECK(text == other);
    CHECK(text.c_str()[size] == '\0');
    if (fits) CHECK(text.data() == place);
  }
  CHECK_FALSE(AssignSeeingAscii("a\xFF", text));
  CHECK(text == "a\xFF");
}

}  // namespace zweck::internal
