// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Numbers as JSON writes them (RFC 8259, section 6). Whole numbers stay exact: 1.0 and 1e3 are
// whole, and none goes through a double.

#ifndef ZWECK_SRC_CODEC_JSON_NUMBERS_H_
#define ZWECK_SRC_CODEC_JSON_NUMBERS_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zweck::internal::json {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

enum class NumberRead : std::uint8_t { kFine, kNotWhole, kTooLarge };

// The size of the number that a text begins with; 0 where it begins with none.
std::size_t NumberSize(std::string_view text);

// True when the whole text is one number.
inline bool IsNumber(std::string_view text) {
  return !text.empty() && NumberSize(text) == text.size();
}

// Reads a number that NumberSize has found as a sign and a magnitude.
NumberRead ReadWhole(std::string_view number, bool* negative, std::uint64_t* magnitude);

// Reads a number that NumberSize has found as the nearest float or double; 0 for what is smaller
// than any.
template <std::floating_point Real>
NumberRead ReadReal(std::string_view number, Real* value);

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_NUMBERS_H_
