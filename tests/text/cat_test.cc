// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/cat.h"

#include <catch2/catch.hpp>

namespace zweck::text {
namespace {

TEST_CASE("texts put together") {
  CHECK(Cat({}).empty());
  CHECK(Cat({"a", "", "bc"}) == "abc");
}

TEST_CASE("texts that are equal but for the case of their letters") {
  CHECK(EqualsIgnoringCase("RTBF", "rtbf"));
  CHECK_FALSE(EqualsIgnoringCase("RTBF", "rtb"));
}

TEST_CASE("one of a thing, or several") {
  CHECK(Counted(0, "field") == "0 fields");
  CHECK(Counted(1, "field") == "1 field");
  CHECK(Counted(2, "field") == "2 fields");
}

}  // namespace
}  // namespace zweck::text
