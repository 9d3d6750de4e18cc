// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Whole numbers by their digits and exponent, others by std::from_chars.

#include "src/codec/json/numbers.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

namespace zweck::internal::json {
namespace {

const char* EndOfDigits(const char* at, const char* end) {
  while (at != end && IsDigit(*at)) ++at;
  return at;
}

// A number taken apart: digits with a point somewhere, times a power of ten.
struct Parts {
  bool negative = false;
  std::string_view before_point;
  std::string_view after_point;
  std::int64_t exponent = 0;
};

// Exponents beyond this are all the same: no document has as many digits.
constexpr std::int64_t kEndlessExponent = std::int64_t{1} << 40;

Parts TakeApart(std::string_view number) {
  Parts parts;
  const char* at = number.data();
  const char* const end = at + number.size();
  parts.negative = *at == '-';
  if (parts.negative) ++at;
  const char* stop = EndOfDigits(at, end);
  parts.before_point = {at, stop};
  at = stop;
  if (at != end && *at == '.') {
    stop = EndOfDigits(++at, end);
    parts.after_point = {at, stop};
    at = stop;
  }
  if (at != end) {  // e or E
    ++at;
    const bool small = *at == '-';
    if (small || *at == '+') ++at;
    for (; at != end; ++at) {
      parts.exponent = std::min(parts.exponent * 10 + (*at - '0'), kEndlessExponent);
    }
    if (small) parts.exponent = -parts.exponent;
  }
  return parts;
}

std::string_view WithoutLastZeros(std::string_view digits) {
  const std::size_t last = digits.find_last_not_of('0');
  return digits.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool Append(std::string_view digits, std::uint64_t* number) {
  for (const char c : digits) {
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (*number > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) return false;
    *number = *number * 10 + digit;
  }
  return true;
}

}  // namespace

std::size_t NumberSize(std::string_view text) {
  const char* const start = text.data();
  const char* const end = start + text.size();
  const char* at = start;
  if (at != end && *at == '-') ++at;
  const char* stop = EndOfDigits(at, end);
  if (stop == at || (*at == '0' && stop - at > 1)) return 0;
  at = stop;
  if (at != end && *at == '.') {
    stop = EndOfDigits(++at, end);
    if (stop == at) return 0;
    at = stop;
  }
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    if (at != end && (*at == '-' || *at == '+')) ++at;
    stop = EndOfDigits(at, end);
    if (stop == at) return 0;
    at = stop;
  }
  return static_cast<std::size_t>(at - start);
}

NumberRead ReadWhole(std::string_view number, bool* negative, std::uint64_t* magnitude) {
  Parts parts = TakeApart(number);
  *negative = parts.negative;
  *magnitude = 0;
  parts.after_point = WithoutLastZeros(parts.after_point);
  if (parts.after_point.empty()) {
    const std::size_t before = parts.before_point.size();
    parts.before_point = WithoutLastZeros(parts.before_point);
    parts.exponent += static_cast<std::int64_t>(before - parts.before_point.size());
    if (parts.before_point.empty()) return NumberRead::kFine;
  }
  parts.exponent -= static_cast<std::int64_t>(parts.after_point.size());
  if (parts.exponent < 0) return NumberRead::kNotWhole;
  if (!Append(parts.before_point, magnitude) || !Append(parts.after_point, magnitude)) {
    return NumberRead::kTooLarge;
  }
  for (; parts.exponent > 0; --parts.exponent) {
    if (!Append("0", magnitude)) return NumberRead::kTooLarge;
  }
  return NumberRead::kFine;
}

template <std::floating_point Real>
NumberRead ReadReal(std::string_view number, Real* value) {
  const char* const start = number.data();
  const std::from_chars_result read = std::from_chars(start, start + number.size(), *value);
  if (read.ec == std::errc()) return NumberRead::kFine;
  // Out of range is said of both ends: where does the first digit that is not 0 stand?
  const Parts parts = TakeApart(number);
  const std::size_t before = parts.before_point.find_first_not_of('0');
  const std::size_t after = parts.after_point.find_first_not_of('0');
  const bool small =
      before != std::string_view::npos
          ? static_cast<std::int64_t>(parts.before_point.size() - before) + parts.exponent <= 0
          : after == std::string_view::npos || parts.exponent <= static_cast<std::int64_t>(after);
  if (!small) return NumberRead::kTooLarge;
  *value = parts.negative ? -Real{0} : Real{0};
  return NumberRead::kFine;
}
template NumberRead ReadReal(std::string_view number, float* value);
template NumberRead ReadReal(std::string_view number, double* value);

}  // namespace zweck::internal::json
