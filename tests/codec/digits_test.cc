// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/digits.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

namespace zweck::internal {
namespace {

std::string Digits(std::uint32_t n) {
  std::array<char, 10> digits;
  return {digits.data(), WriteDigits(n, digits.data())};
}

}  // namespace

TEST_CASE("a number has its digits and no others") {
  for (std::uint32_t n = 0; n < 20'000; ++n) REQUIRE(Digits(n) == std::to_string(n));
  for (std::uint32_t n = 99'999; n < 4'200'000'000; n += n / 3) {
    REQUIRE(Digits(n) == std::to_string(n));
  }
  for (std::uint64_t power = 10; power <= 1'000'000'000; power *= 10) {
    for (const std::uint64_t n : {power - 1, power, power + 1, 4 * power + 7}) {
      if (n <= 4'294'967'295) REQUIRE(Digits(static_cast<std::uint32_t>(n)) == std::to_string(n));
    }
  }
  CHECK(Digits(4'294'967'295) == "4294967295");
}

}  // namespace zweck::internal
