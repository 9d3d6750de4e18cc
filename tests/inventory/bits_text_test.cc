// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/inventory/bits_text.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <optional>

namespace zweck::inventory {
namespace {

TEST_CASE("Bits have two digits behind the point, and are read as they are written") {
  CHECK(BitsText(0) == "0.00");
  CHECK(BitsText(7) == "0.07");
  CHECK(BitsText(1593) == "15.93");
  for (const std::uint32_t bits : {0U, 1U, 99U, 100U, 1593U, 100'000U}) {
    CHECK(ParseBits(BitsText(bits)) == bits);
  }
  constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
  CHECK(ParseBits(BitsText(kMost)) == kMost);
}

TEST_CASE("What nobody wrote so is no number of bits") {
  for (const char* text : {"", "1", ".93", "15", "15.9", "15,93", "015.93", "15.930", "-1.00",
                           "+1.00", " 1.00", "99999999.99", "1.0x", "x.00", "1 .00"}) {
    CAPTURE(text);
    CHECK_FALSE(ParseBits(text).has_value());
  }
}

TEST_CASE("A record is said to tell what its category counts, if it does") {
  v1::Category category;
  CHECK(BitsWords(category).empty());
  category.set_bits_hundredths(1593);
  category.set_budget_hundredths(2000);
  CHECK(BitsWords(category) == "a record tells at most 15.93 bits, of 20.00 that are allowed");
}

}  // namespace
}  // namespace zweck::inventory
