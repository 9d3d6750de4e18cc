// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Copies text and sees in passing whether it is ASCII, which costs what a copy costs.

#ifndef ZWECK_SRC_CODEC_COPY_TEXT_H_
#define ZWECK_SRC_CODEC_COPY_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "src/codec/utf8.h"

namespace zweck::internal {

// Copies the first and the last words of a text that is one to two words long. Gives whether all
// of it is ASCII.
template <class Word>
bool CopyEnds(const char* text, std::size_t size, char* out) {
  constexpr Word kHighBits = static_cast<Word>(0x8080808080808080);
  Word first;
  Word last;
  std::memcpy(&first, text, sizeof first);
  std::memcpy(&last, text + size - sizeof last, sizeof last);
  std::memcpy(out, &first, sizeof first);
  std::memcpy(out + size - sizeof last, &last, sizeof last);
  return ((first | last) & kHighBits) == 0;
}

#if defined(__SSE2__)
// Copies blocks of 16 bytes from places that may overlap; returns the bits that are set in any.
template <class... Places>
__m128i CopyBlocks(const char* text, char* out, Places... places) {
  const auto copy = [&](std::size_t place) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text + place));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + place), block);
    return block;
  };
  __m128i any = _mm_setzero_si128();
  ((any = _mm_or_si128(any, copy(places))), ...);
  return any;
}
#endif

// As CopySeeingAscii, for text longer than kLongText, in the widest blocks that the machine has.
inline constexpr std::size_t kLongText = 128;
bool CopyLongSeeingAscii(const char* text, std::size_t size, char* out);
// Each way that this machine has to do it; the function above takes the first one.
using CopyWay = bool (*)(const char* text, std::size_t size, char* out);
std::vector<CopyWay> WaysToCopyLong();

// Copies the text, and gives whether all of it is ASCII.
[[gnu::always_inline]] inline bool CopySeeingAscii(std::string_view view, char* out) {
  const char* const text = view.data();
  const std::size_t size = view.size();
  if (size > 16) {
#if defined(__SSE2__)
    if (size <= 32) return _mm_movemask_epi8(CopyBlocks(text, out, 0, size - 16)) == 0;
    if (size > kLongText) return CopyLongSeeingAscii(text, size, out);
    __m128i any = CopyBlocks(text, out, 0, 16, size - 32, size - 16);
    if (size > 64) any = _mm_or_si128(any, CopyBlocks(text, out, 32, 48, size - 64, size - 48));
    return _mm_movemask_epi8(any) == 0;
#else
    std::memcpy(out, text, size);
    return IsAscii(view);
#endif
  }
  if (size >= 8) return CopyEnds<std::uint64_t>(text, size, out);
  if (size >= 4) return CopyEnds<std::uint32_t>(text, size, out);
  if (size == 0) return true;
  const char middle = text[size / 2];
  const char last = text[size - 1];
  const char first = text[0];
  out[0] = first;
  out[size / 2] = middle;
  out[size - 1] = last;
  return ((first | middle | last) & 0x80) == 0;
}

// Sets a text, whose memory is used again, and gives whether all of it is ASCII.
bool AssignSeeingAscii(std::string_view from, std::string& text);

}  // namespace zweck::internal

#endif  // ZWECK_SRC_CODEC_COPY_TEXT_H_
