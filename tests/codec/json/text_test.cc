// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/json/text.h"

#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace zweck::internal::json {
namespace {

// As JSON, into so much room; or what went wrong.
std::string WrittenInto(std::size_t room, std::string_view text) {
  // On the heap, so that a sanitizer sees what is touched beside it.
  const auto from = std::make_unique<char[]>(text.size());
  text.copy(from.get(), text.size());
  const auto to = std::make_unique<char[]>(room);
  char* at = to.get();
  switch (WriteText({from.get(), text.size()}, to.get() + room, &at)) {
    case TextWritten::kFine:
      return {to.get(), at};
    case TextWritten::kFull:
      return "full";
    case TextWritten::kNotUtf8:
      break;
  }
  return "not UTF-8";
}

// The same in exactly the room that is asked for and in plenty.
std::string Written(std::string_view text) {
  const std::size_t room = BoundOfText(text) + kTextSlack;
  std::string written = WrittenInto(room, text);
  REQUIRE(WrittenInto(room + 1000, text) == written);
  return written;
}

bool CopiesPlain(std::string_view text) {
  const auto from = std::make_unique<char[]>(text.size());
  text.copy(from.get(), text.size());
  const auto to = std::make_unique<char[]>(std::max(text.size(), kBlockSize));
  const std::string_view copy(from.get(), text.size());
  const bool plain =
      text.size() < kBlockSize ? CopyShortText(copy, to.get()) : CopyLongText(copy, to.get());
  if (plain) REQUIRE(std::string_view(to.get(), text.size()) == text);
  return plain;
}

std::string PlainOf(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text.push_back(static_cast<char>('a' + i % 26));
  return text;
}

}  // namespace

TEST_CASE("Each character is escaped as JSON asks for it, at every place") {
  for (std::size_t size = 1; size < 200; size += size < 70 ? 1 : 31) {
    for (std::size_t i = 0; i < size; ++i) {
      for (const char c : {'\0', '\x1F', '\n', '"', '\\', ' ', '\x7F'}) {
        std::string text = PlainOf(size);
        text[i] = c;
        CAPTURE(size, i, static_cast<int>(c));
        REQUIRE(nlohmann::json::parse(Written(text)) == text);
        REQUIRE(CopiesPlain(text) == !IsSpecial(c));
      }
    }
  }
  CHECK(Written("a\"\\/\b\f\n\r\t\x01\x1f\x7f") == R"("a\"\\/\b\f\n\r\t\u0001\u001f)"
                                                   "\x7f\"");
}

TEST_CASE("What is beyond ASCII is written as it is, if it is UTF-8") {
  for (std::size_t size = 2; size < 200; size += size < 70 ? 1 : 31) {
    for (std::size_t i = 0; i + 1 < size; ++i) {
      std::string text = PlainOf(size);
      text.replace(i, 2, "\xC3\xA4");
      CAPTURE(size, i);
      REQUIRE(Written(text) == "\"" + text + "\"");
      REQUIRE_FALSE(CopiesPlain(text));
      text[i] = 'a';  // the second byte alone
      REQUIRE(Written(text) == "not UTF-8");
      REQUIRE_FALSE(CopiesPlain(text));
    }
  }
}

TEST_CASE("Text of any characters means what it meant") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text(std::uniform_int_distribution<std::size_t>(0, 400)(random), '\0');
    for (char& c : text) c = static_cast<char>(random() % (round % 3 == 0 ? 128 : 40));
    REQUIRE(nlohmann::json::parse(Written(text)) == text);
  }
}

TEST_CASE("No more is written than there is room for") {
  const std::string text = PlainOf(80) + "\n\n\n" + PlainOf(60) + "\x01" + PlainOf(70);
  const std::size_t size = Written(text).size();
  CHECK(size <= BoundOfText(text));
  for (std::size_t room = 0; room < size; ++room) {
    const auto to = std::make_unique<char[]>(room);
    char* at = to.get();
    CHECK(WriteText(text, to.get() + room, &at) == TextWritten::kFull);
    CHECK(at == to.get());
  }
}

}  // namespace zweck::internal::json
