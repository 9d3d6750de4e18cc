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

}  // namespace
}  // namespace zweck::text
