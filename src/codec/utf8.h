// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Is this text UTF-8 (RFC 3629)? ASCII, which most text is, is passed over 16 bytes at a time; what
// follows is left to simdjson.

#ifndef ZWECK_SRC_CODEC_UTF8_H_
#define ZWECK_SRC_CODEC_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zweck::internal {

// As IsUtf8, for text that is known to hold more than ASCII.
bool IsUtf8BeyondAscii(std::string_view text);

// True for every byte below 0x80.
inline bool IsAscii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  const auto word = [](const char* at) {
    std::uint64_t w;
    std::memcpy(&w, at, sizeof w);
    return w;
  };
  const char* at = text.data();
  std::size_t left = text.size();
#if defined(__SSE2__)
  const auto block = [](const char* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  };
  for (; left >= 64; at += 64, left -= 64) {
    const __m128i any = _mm_or_si128(_mm_or_si128(block(at), block(at + 16)),
                                     _mm_or_si128(block(at + 32), block(at + 48)));
    if (_mm_movemask_epi8(any) != 0) return false;
  }
  for (; left >= 16; at += 16, left -= 16) {
    if (_mm_movemask_epi8(block(at)) != 0) return false;
  }
#endif
  for (; left >= 8; at += 8, left -= 8) {
    if ((word(at) & kHighBits) != 0) return false;
  }
  // The last 8 bytes once more, where there are as many: some of them are known to be ASCII.
  if (left != 0 && text.size() >= 8) return (word(at + left - 8) & kHighBits) == 0;
  for (; left > 0; ++at, --left) {
    if ((*at & 0x80) != 0) return false;
  }
  return true;
}

inline bool IsUtf8(std::string_view text) { return IsAscii(text) || IsUtf8BeyondAscii(text); }

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_UTF8_H_
