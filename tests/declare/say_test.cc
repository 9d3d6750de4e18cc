// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How a refusal reads.

#include "zweck/internal/declare/say.h"

#include <catch2/catch.hpp>
#include <string_view>

namespace say_test {

TEST_CASE("A refusal begins with its rule and ends with where to read about it") {
  constexpr std::string_view kSaid = ZWECK_INTERNAL_SAY("use-purpose", "not for this purpose.");
  STATIC_REQUIRE(kSaid ==
                 "zweck[use-purpose]: not for this purpose. Run: zweck explain use-purpose");
}

}  // namespace say_test
