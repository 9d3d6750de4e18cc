// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Decimal numbers out of text; declare/decimal.h has the way back.

#ifndef ZWECK_SRC_CODEC_DECIMAL_TEXT_H_
#define ZWECK_SRC_CODEC_DECIMAL_TEXT_H_

#include <cstdint>
#include <string_view>

#include "zweck/declare/decimal.h"

namespace zweck::internal {

enum class DecimalRead : std::uint8_t { kFine, kMalformed, kTooFine, kTooLarge };

// What is wrong with a text, for all codecs.
inline constexpr const char* kNotADecimal = "the value is not a decimal number such as 12.30";
inline constexpr const char* kDecimalTooFine =
    "the value has more digits after the point than its field";
inline constexpr const char* kDecimalTooLarge = "the value is out of range";

// Reads a number as JSON writes it, but for an exponent; fewer digits after the point will do.
DecimalRead ParseDecimal(std::string_view text, std::uint32_t digits, DecimalUnits* units);

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_DECIMAL_TEXT_H_
