// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/digits.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

namespace zweck::codec {
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
  CHECK(Digits(4'294'967'295) == "4294967295");
}

}  // namespace zweck::codec
