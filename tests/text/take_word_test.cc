// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/take_word.h"

#include <catch2/catch.hpp>
#include <string_view>

namespace zweck::text {
namespace {

TEST_CASE("a line word by word") {
  std::string_view rest = "keep  it ";
  CHECK(TakeWord(rest) == "keep");
  CHECK(TakeWord(rest).empty());  // between the two spaces
  CHECK(TakeWord(rest) == "it");
  CHECK(rest.empty());
  CHECK(TakeWord(rest).empty());
}

TEST_CASE("a text until a separator") {
  std::string_view rest = "a\n\nb,c";
  CHECK(TakeLine(rest) == "a");
  CHECK(TakeLine(rest).empty());
  CHECK(TakeUntil(',', rest) == "b");
  CHECK(TakeUntil(',', rest) == "c");
  CHECK(rest.empty());
}

TEST_CASE("a text without what stands around it") {
  CHECK(Trimmed("  a b ") == "a b");
  CHECK(Trimmed("  ").empty());
  CHECK(Trimmed("").empty());
  CHECK(Trimmed("\n a\n", " \n") == "a");
  CHECK(Trimmed("\n a\n") == "\n a\n");
}

}  // namespace
}  // namespace zweck::text
