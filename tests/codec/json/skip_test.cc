// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Blocks are passed over if they are JSON, as nlohmann/json judges, wherever their borders fall.

#include "src/codec/json/skip.h"

#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zweck::internal::json {
namespace {

constexpr int kLevels = 64;

// How much of a text is passed over, in memory of exactly its size; 0 if it isn't.
std::size_t Skipped(std::string_view text, MaskWay way, int levels = kLevels,
                    Nesting nesting = {}) {
  const auto memory = std::make_unique<char[]>(text.size());
  text.copy(memory.get(), text.size());
  bool beyond_ascii = false;
  const char* const end =
      SkipNested(memory.get(), memory.get() + text.size(), nesting, levels, way, &beyond_ascii);
  return end != nullptr ? static_cast<std::size_t>(end - memory.get()) : 0;
}

// Each way gives the same, and nlohmann/json agrees.
void Judge(const std::string& text) {
  CAPTURE(text);
  const std::size_t size = Skipped(text, FastestWayToMask());
  for (const MaskWay way : WaysToMask()) REQUIRE(Skipped(text, way) == size);
  REQUIRE(nlohmann::json::accept(size > 0 ? text.substr(0, size) : text) == (size > 0));
}

// Of every kind of token, and what may stand between them.
std::string Sample(std::size_t blanks) {
  return "[" + std::string(blanks, ' ') +
         R"({"a":1,"bc":[true,false,null,-0.0e+3,10,0],"":{},"d":[],"e":"x\"\\\u00e4y"},-7.25,)"
         "\r\n\t"
         R"({"f" : [ [ ] , { "g":"" } ] ,"h":0 }])";
}

TEST_CASE("Arrays and objects are passed over wherever a block ends") {
  for (std::size_t blanks = 0; blanks < 2 * kMaskedBytes; ++blanks) {
    const std::string text = Sample(blanks);
    Judge(text);
    CHECK(Skipped(text, FastestWayToMask()) == text.size());
    CHECK(Skipped(text + "," + text, FastestWayToMask()) == text.size());
  }
}

TEST_CASE("One byte that is another, more or less is judged right") {
  constexpr std::string_view kOthers =
      "{}[]:,\"\\ \n\x01"
      "0-.e+tu1";
  for (const std::size_t blanks : {0U, 21U, 42U}) {
    const std::string text = Sample(blanks);
    for (std::size_t i = blanks; i < text.size(); ++i) {
      Judge(std::string(text).erase(i, 1));
      Judge(text.substr(0, i));
      for (const char other : kOthers) {
        std::string changed = text;
        changed[i] = other;
        Judge(changed);
        Judge(std::string(text).insert(i, 1, other));
      }
    }
  }
}

TEST_CASE("Values that are none are refused wherever they stand") {
  for (const std::string_view value : {"01",
                                       "-",
                                       "-01",
                                       "1.",
                                       ".5",
                                       "1.2.3",
                                       "1..2",
                                       "1e",
                                       "1e+",
                                       "1e1.5",
                                       "--1",
                                       "1-2",
                                       "+1",
                                       "tru",
                                       "truee",
                                       "nulll",
                                       "True",
                                       "1a",
                                       "\"a\"b",
                                       "\"a\"\"b\"",
                                       "1\"a\"",
                                       "1 2",
                                       "\\n",
                                       "{1:2}",
                                       "{\"a\"}",
                                       "{\"a\":}",
                                       "{\"a\":1,}",
                                       "{\"a\":1,\"b\"}",
                                       "{\"a\":1:2}",
                                       "{\"a\",\"b\":1}",
                                       "{\"a\":\"b\":\"c\"}",
                                       "{:1}",
                                       "{,}",
                                       "{\"a\":1,2}",
                                       "{\"a\":{\"b\":1},[1]}",
                                       "{[1]}",
                                       "{{}}",
                                       "[\"a\":1]",
                                       "[:]",
                                       "[,]",
                                       "[1,]",
                                       "[1}",
                                       "{\"a\":1]",
                                       "[,1]",
                                       "{\"a\" \"b\":1}",
                                       "{true:1}",
                                       "{\"a\":[]:1}",
                                       "\"\\x\"",
                                       "\"\\u12g4\"",
                                       "\"\t\"",
                                       "\x80"}) {
    for (std::size_t blanks = 0; blanks < kMaskedBytes; ++blanks) {
      const std::string text = "[0," + std::string(blanks, ' ') + std::string(value) + ",0]";
      CAPTURE(text);
      CHECK(Skipped(text, FastestWayToMask()) == 0);
      Judge(text);
    }
  }
}

TEST_CASE("Long text, with what is escaped at any border") {
  for (std::size_t size = 0; size < 2 * kMaskedBytes; ++size) {
    for (const std::string_view last : {"", "\\\\", "\\\"", "\\\\\\\"", "\\u00e4", "\\\\\\\\"}) {
      const std::string start(size, 'x');
      Judge("[\"" + start + std::string(last) + "\",1]");
      Judge("[\"" + start + std::string(last) + "\\\",1]");
      Judge("{\"" + start + std::string(last) + "\":\"" + std::string(200, 'y') + "\"}");
    }
  }
}

TEST_CASE("Half of a surrogate pair is grammar") {
  const std::string text = R"(["\ud83d and \ude00"])";
  CHECK(Skipped(text, FastestWayToMask()) == text.size());
}

TEST_CASE("It is as deep as it may be, and no deeper") {
  for (const int levels : {1, 2, 63, 64}) {
    const auto deep = [](int depth) {
      const auto size = static_cast<std::size_t>(depth);
      return std::string(size, '[') + std::string(size, ']');
    };
    CHECK(Skipped(deep(levels), FastestWayToMask(), levels) == 2U * static_cast<unsigned>(levels));
    CHECK(Skipped(deep(levels + 1), FastestWayToMask(), levels) == 0);
  }
}

TEST_CASE("It begins in the midst of others") {
  const auto skipped = [](std::string_view text, std::uint64_t objects, int depth) {
    return Skipped(text, FastestWayToMask(), kLevels, {objects, depth});
  };
  CHECK(skipped("1,\"b\":2}]...", 0b01, 2) == 9);
  CHECK(skipped("1,2]}...", 0b10, 2) == 5);
  CHECK(skipped("1,2]}...", 0b01, 2) == 0);
  CHECK(skipped("1,\"b\":2]}...", 0b10, 2) == 0);
  CHECK(skipped("{}}", 0b1, 1) == 3);
}

TEST_CASE("What is beyond ASCII is said") {
  for (const auto& [text, beyond] : std::vector<std::pair<std::string, bool>>{
           {"[\"" + std::string(100, 'x') + "\"]", false},
           {"[\"" + std::string(100, 'x') + "\xC3\xA4\"]", true},
           {"[\"\xC3\xA4" + std::string(300, 'x') + "\"]", true}}) {
    for (const MaskWay way : WaysToMask()) {
      bool beyond_ascii = !beyond;
      CHECK(SkipNested(text.data(), text.data() + text.size(), {}, kLevels, way, &beyond_ascii) ==
            text.data() + text.size());
      CHECK(beyond_ascii == beyond);
    }
  }
}

}  // namespace
}  // namespace zweck::internal::json
