// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "zweck/internal/declare/domain.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

namespace zweck::internal {
namespace {

TEST_CASE("Powers of two tell whole bits") {
  STATIC_REQUIRE(HundredthsOfBits(0) == 0);
  STATIC_REQUIRE(HundredthsOfBits(1) == 0);
  STATIC_REQUIRE(HundredthsOfBits(2) == 100);
  STATIC_REQUIRE(HundredthsOfBits(8) == 300);
  STATIC_REQUIRE(HundredthsOfBits(std::uint64_t{1} << 63) == 6300);
}

TEST_CASE("What lies between is rounded up") {
  STATIC_REQUIRE(HundredthsOfBits(3) == 159);    // 1.58496
  STATIC_REQUIRE(HundredthsOfBits(10) == 333);   // 3.32193
  STATIC_REQUIRE(HundredthsOfBits(108) == 676);  // 6.75489
  STATIC_REQUIRE(HundredthsOfBits((std::uint64_t{1} << 40) + 1) == 4001);
  STATIC_REQUIRE(HundredthsOfBits(kMostValues) == 6400);
}

TEST_CASE("No number is said to tell less than it does, and few to tell more") {
  std::uint32_t before = 0;
  int above = 0;
  for (std::uint64_t values = 1; values < 200'000; ++values) {
    const std::uint32_t bits = HundredthsOfBits(values);
    const double exact = 100 * std::log2(static_cast<double>(values));
    REQUIRE(bits >= exact - 1e-9);
    REQUIRE(bits < exact + 1.01);
    REQUIRE(bits >= before);
    if (bits > std::ceil(exact)) ++above;
    before = bits;
  }
  CHECK(above < 1000);
}

TEST_CASE("Bits of several values are added up, and their number has an end") {
  constexpr Tells kTen = TellsOf(10);
  STATIC_REQUIRE(Both(kTen, kTen).values == 100);
  STATIC_REQUIRE(Both(kTen, kTen).bits == 666);
  STATIC_REQUIRE(Both(Tells{}, kTen).bits == 333);
  constexpr Tells kMany = TellsOf(std::uint64_t{1} << 40);
  STATIC_REQUIRE(Both(kMany, kMany).values == kMostValues);
  STATIC_REQUIRE(Both(kMany, kMany).bits == 8000);
}

TEST_CASE("What may be absent has one value more") {
  STATIC_REQUIRE(OrNothing(TellsOf(3)).values == 4);
  STATIC_REQUIRE(OrNothing(TellsOf(3)).bits == 200);
  STATIC_REQUIRE(OrNothing(Tells{}).bits == 100);
  // The sum of what was rounded up is not made less.
  STATIC_REQUIRE(OrNothing(Both(TellsOf(10), TellsOf(10))).bits == 666);
  STATIC_REQUIRE(OrNothing(Tells{.values = kMostValues, .bits = 8000}).bits == 8001);
}

TEST_CASE("A window of days touches so many periods") {
  STATIC_REQUIRE(PeriodsIn(CalendarUnit::kWeek, 0) == 0);
  STATIC_REQUIRE(PeriodsIn(CalendarUnit::kDay, 30) == 31);
  STATIC_REQUIRE(PeriodsIn(CalendarUnit::kWeek, 730) == 106);
  STATIC_REQUIRE(PeriodsIn(CalendarUnit::kMonth, 730) == 26);
  STATIC_REQUIRE(PeriodsIn(CalendarUnit::kMonth, 30) == 3);  // the end of January to March
}

}  // namespace
}  // namespace zweck::internal
