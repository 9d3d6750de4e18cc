// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A macro for each of many arguments, and a type that may stand in parentheses.

#include "zweck/internal/declare/for_each.h"

#include <array>
#include <catch2/catch.hpp>
#include <type_traits>

namespace {

#define TWICE(x) (2 * (x))
#define TEN(x) x, x, x, x, x, x, x, x, x, x

template <class A, class B>
struct Two {};

static_assert(std::is_same_v<ZWECK_INTERNAL_TYPE(int), int>);
static_assert(std::is_same_v<ZWECK_INTERNAL_TYPE((int)), int>);
static_assert(std::is_same_v<ZWECK_INTERNAL_TYPE((Two<int, char>)), Two<int, char>>);

}  // namespace

TEST_CASE("A macro is called for each argument, in order, with commas between") {
  constexpr std::array kThree{ZWECK_INTERNAL_FOR_EACH(TWICE, 1, 2, 3)};
  STATIC_REQUIRE(kThree == std::array{2, 4, 6});
  constexpr std::array kOne{ZWECK_INTERNAL_FOR_EACH(TWICE, 7)};
  STATIC_REQUIRE(kOne == std::array{14});
  constexpr std::array<int, 0> kNone{ZWECK_INTERNAL_FOR_EACH(TWICE)};
  STATIC_REQUIRE(kNone.empty());
}

TEST_CASE("the chain is scanned again for what is behind it") {
#define SIXTY TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1)
  constexpr std::array kWhole{ZWECK_INTERNAL_FOR_EACH(TWICE, SIXTY, 1, 1, 1, 2)};
  STATIC_REQUIRE(kWhole.size() == 64);
  STATIC_REQUIRE(kWhole.back() == 4);
  constexpr std::array kOneMore{ZWECK_INTERNAL_FOR_EACH(TWICE, SIXTY, 1, 1, 1, 2, 3)};
  STATIC_REQUIRE(kOneMore.size() == 65);
  STATIC_REQUIRE(kOneMore[63] == 4);
  STATIC_REQUIRE(kOneMore[64] == 6);
  constexpr std::array kTwice{ZWECK_INTERNAL_FOR_EACH(TWICE, SIXTY, SIXTY, TEN(2))};
  STATIC_REQUIRE(kTwice.size() == 130);
  STATIC_REQUIRE(kTwice[119] == 2);
  STATIC_REQUIRE(kTwice[120] == 4);
}

TEST_CASE("255 arguments are not too many") {
  constexpr std::array kMany{ZWECK_INTERNAL_FOR_EACH(
      TWICE, TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1),
      TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1), TEN(1),
      TEN(1), TEN(1), TEN(1), 1, 1, 1, 1, 2)};
  STATIC_REQUIRE(kMany.size() == 255);
  STATIC_REQUIRE(kMany.front() == 2);
  STATIC_REQUIRE(kMany.back() == 4);
}
