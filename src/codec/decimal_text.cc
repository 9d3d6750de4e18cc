// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/decimal_text.h"

#include <cstddef>

namespace zweck::internal {

namespace {

// A sign, digits without a leading zero, and perhaps a point and digits.
bool IsDecimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view front = text.substr(0, point);
  constexpr auto kAreDigits = [](std::string_view digits) {
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return kAreDigits(front) && (front.size() == 1 || front.front() != '0') &&
         (point == std::string_view::npos || kAreDigits(text.substr(point + 1)));
}

}  // namespace

DecimalRead ParseDecimal(std::string_view text, std::uint32_t digits, DecimalUnits* units) {
  if (!IsDecimal(text)) return DecimalRead::kMalformed;
  const bool negative = text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  std::size_t missing = digits;
  if (point != std::string_view::npos) {
    const std::size_t behind = text.size() - point - 1;
    if (behind > digits) return DecimalRead::kTooFine;
    missing -= behind;
  }
  const std::uint64_t most = (std::uint64_t{1} << 63) - (negative ? 0 : 1);
  std::uint64_t magnitude = 0;
  const auto append = [&](std::uint64_t digit) {
    if (magnitude > (most - digit) / 10) return false;
    magnitude = magnitude * 10 + digit;
    return true;
  };
  for (const char c : text) {
    if (c != '.' && !append(static_cast<std::uint64_t>(c - '0'))) return DecimalRead::kTooLarge;
  }
  for (; missing > 0; --missing) {
    if (!append(0)) return DecimalRead::kTooLarge;
  }
  *units = static_cast<DecimalUnits>(negative ? 0 - magnitude : magnitude);
  return DecimalRead::kFine;
}

}  // namespace zweck::internal
