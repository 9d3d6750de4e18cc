// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Decimals in C++. How they come in and go out: tests/codec/decimal_text_test.cc

#include "zweck/declare/decimal.h"

#include <bit>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

namespace zweck {
namespace {

constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

TEST_CASE("A decimal is written with all its digits") {
  CHECK(Decimal<2>().text() == "0.00");
  CHECK(Decimal<2>::Of(1230).text() == "12.30");
  CHECK(Decimal<2>::Of(-5).text() == "-0.05");
  CHECK(Decimal<2>::Of(100).text() == "1.00");
  CHECK(Decimal<0>().text() == "0");
  CHECK(Decimal<0>::Of(-120).text() == "-120");
  CHECK(Decimal<1>::Of(9).text() == "0.9");
  CHECK(Decimal<2>::Of(kLeast).text() == "-92233720368547758.08");
  CHECK(Decimal<0>::Of(kMost).text() == "9223372036854775807");
  CHECK(Decimal<18>::Of(kLeast).text() == "-9.223372036854775808");
  CHECK(Decimal<18>::Of(1).text() == "0.000000000000000001");
}

TEST_CASE("A decimal is what its units are, and made of nothing that is not exact") {
  STATIC_REQUIRE(Decimal<2>::Of(1230).units() == 1230);
  STATIC_REQUIRE(Decimal<2>().units() == 0);
  STATIC_REQUIRE(Decimal<2>::Of(3) == Decimal<2>::Of(3));
  STATIC_REQUIRE(Decimal<2>::Of(-3) < Decimal<2>::Of(3));
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Decimal<2>, double>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Decimal<2>, int>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<Decimal<2>, Decimal<3>>);
  STATIC_REQUIRE_FALSE(std::is_trivially_copyable_v<Decimal<2>>);
  STATIC_REQUIRE(sizeof(Decimal<2>) == sizeof(std::int64_t));
}

}  // namespace
}  // namespace zweck
