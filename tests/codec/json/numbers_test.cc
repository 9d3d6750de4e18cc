// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The grammar of numbers, and their exact values.

#include "src/codec/json/numbers.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace zweck::internal::json {
namespace {

std::string Whole(const std::string& number) {
  bool negative = false;
  std::uint64_t magnitude = 0;
  switch (ReadWhole(number, &negative, &magnitude)) {
    case NumberRead::kNotWhole:
      return "not whole";
    case NumberRead::kTooLarge:
      return "too large";
    case NumberRead::kFine:
      break;
  }
  return (negative ? "-" : "") + std::to_string(magnitude);
}

TEST_CASE("A number is what RFC 8259 says") {
  for (const char* number : {"0", "-0", "1", "10", "-123", "0.0", "1.5", "0e0", "1E5", "1e+5",
                             "1e-5", "1.25e10", "0e00", "123456789012345678901234567890"}) {
    CAPTURE(number);
    CHECK(IsNumber(number));
  }
  for (const char* text :
       {"",    "-",     "+1",  "01", "-01", "00", "1.",  ".1",  "1.e1", "1e", "1e+",
        "1e-", "1e1.5", "0x1", "1 ", " 1",  "1a", "NaN", "--1", "1,5",  "e1"}) {
    CAPTURE(text);
    CHECK_FALSE(IsNumber(text));
  }
}

TEST_CASE("Whole numbers are exact in any form") {
  CHECK(Whole("0") == "0");
  CHECK(Whole("-0") == "-0");
  CHECK(Whole("0.000") == "0");
  CHECK(Whole("0e99999999999999999999") == "0");
  CHECK(Whole("18446744073709551615") == "18446744073709551615");
  CHECK(Whole("-18446744073709551615") == "-18446744073709551615");
  CHECK(Whole("18446744073709551616") == "too large");
  CHECK(Whole("1.8446744073709551615e19") == "18446744073709551615");
  CHECK(Whole("1.8446744073709551616e19") == "too large");
  CHECK(Whole("184467440737095516150e-1") == "18446744073709551615");
  CHECK(Whole("0.00123e5") == "123");
  CHECK(Whole("1200e-2") == "12");
  CHECK(Whole("1200e-3") == "not whole");
  CHECK(Whole("1.5") == "not whole");
  CHECK(Whole("1e-1") == "not whole");
  CHECK(Whole("1e19") == "10000000000000000000");
  CHECK(Whole("1e20") == "too large");
  CHECK(Whole("1e99999999999999999999") == "too large");
  CHECK(Whole("1e-99999999999999999999") == "not whole");
}

TEST_CASE("Doubles are the nearest ones") {
  double value = 0;
  std::mt19937_64 random(8259);
  std::uniform_int_distribution<std::uint64_t> bits;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = std::to_string(bits(random)) + "." + std::to_string(bits(random)) +
                             "e" + std::to_string(static_cast<int>(bits(random) % 640) - 340);
    const double nearest = std::strtod(text.c_str(), nullptr);
    CAPTURE(text);
    if (std::isinf(nearest)) {
      REQUIRE(ReadReal(text, &value) == NumberRead::kTooLarge);
    } else {
      REQUIRE(ReadReal(text, &value) == NumberRead::kFine);
      REQUIRE(value == nearest);
    }
  }
}

TEST_CASE("What is smaller than any double is 0, and what is larger is none") {
  double value = 1;
  for (const char* text : {"1e-400", "0.0000001e-320", "0e-999999999999", "0.0e999999999999",
                           "123e-99999999999999999999"}) {
    CAPTURE(text);
    CHECK(ReadReal(text, &value) == NumberRead::kFine);
    CHECK(value == 0.0);
    CHECK_FALSE(std::signbit(value));
  }
  CHECK(ReadReal("-1e-400", &value) == NumberRead::kFine);
  CHECK(std::signbit(value));
  for (const char* text : {"1e309", "-1e309", "0.001e312", "1e999999999999999999999"}) {
    CAPTURE(text);
    CHECK(ReadReal(text, &value) == NumberRead::kTooLarge);
  }
}

TEST_CASE("Floats are the nearest ones, and not those of the nearest double") {
  float value = 1;
  // Halfway between two floats, and a little more than a double can tell.
  CHECK(ReadReal("1.00000005960464477539062500000000000000001", &value) == NumberRead::kFine);
  CHECK(value == std::nextafter(1.0F, 2.0F));
  CHECK(ReadReal("1e-46", &value) == NumberRead::kFine);
  CHECK(value == 0.0F);
  CHECK(ReadReal("-1e-46", &value) == NumberRead::kFine);
  CHECK(std::signbit(value));
  CHECK(ReadReal("1e-45", &value) == NumberRead::kFine);
  CHECK(value == std::numeric_limits<float>::denorm_min());
  CHECK(ReadReal("3.4028235e38", &value) == NumberRead::kFine);
  for (const char* text : {"3.5e38", "-1e39", "1e308"}) {
    CAPTURE(text);
    CHECK(ReadReal(text, &value) == NumberRead::kTooLarge);
  }
}

}  // namespace
}  // namespace zweck::internal::json
