// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Digits by two at a time.

#ifndef ZWECK_SRC_CODEC_DIGITS_H_
#define ZWECK_SRC_CODEC_DIGITS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace zweck::internal {

inline constexpr std::array<char, 200> kTwoDigits = [] {
  std::array<char, 200> digits{};
  for (std::size_t i = 0; i < 100; ++i) {
    digits[2 * i] = static_cast<char>('0' + i / 10);
    digits[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return digits;
}();

// n < 100
inline char* WriteTwoDigits(std::uint32_t n, char* out) {
  std::memcpy(out, &kTwoDigits[std::size_t{2} * n], 2);
  return out + 2;
}

// As many digits as it has; `out` has room for 10. Of a number below 10'000: all four, and without
// zeros in front.
inline char* WriteFourDigits(std::uint32_t n, char* out) {
  return WriteTwoDigits(n % 100, WriteTwoDigits(n / 100, out));
}
[[gnu::always_inline]] inline char* WriteUpToFourDigits(std::uint32_t n, char* out) {
  if (n >= 100) {
    const std::uint32_t hundreds = n / 100;
    if (hundreds >= 10) {
      out = WriteTwoDigits(hundreds, out);
    } else {
      *out++ = static_cast<char>('0' + hundreds);
    }
    return WriteTwoDigits(n - hundreds * 100, out);
  }
  if (n >= 10) return WriteTwoDigits(n, out);
  *out = static_cast<char>('0' + n);
  return out + 1;
}

// Of a number below 100'000'000.
inline constexpr std::uint32_t kEightDigits = 100'000'000;
inline char* WriteUpToEightDigits(std::uint32_t n, char* out) {
  if (n < 10'000) [[likely]] {
    return WriteUpToFourDigits(n, out);
  }
  return WriteFourDigits(n % 10'000, WriteUpToFourDigits(n / 10'000, out));
}

inline char* WriteDigits(std::uint32_t n, char* out) {
  if (n >= kEightDigits) [[unlikely]] {
    const std::uint32_t high = n / kEightDigits;
    n -= high * kEightDigits;
    out = WriteFourDigits(n / 10'000, WriteUpToFourDigits(high, out));
    return WriteFourDigits(n % 10'000, out);
  }
  return WriteUpToEightDigits(n, out);
}

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_DIGITS_H_
