// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text as JSON writes it, between quotation marks, with what has to be escaped escaped. It is
// copied 16 bytes at a time; whether it holds more than ASCII is seen on the way, so that only such
// text is validated.

#ifndef ZWECK_SRC_CODEC_JSON_TEXT_H_
#define ZWECK_SRC_CODEC_JSON_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "src/codec/json/block.h"
#include "src/codec/utf8.h"

namespace zweck::internal::json {

// What is written of a text may be followed by so many bytes that mean nothing.
inline constexpr std::size_t kTextSlack = 24;

// A character takes at most so many bytes in a document: \u0000.
inline constexpr std::size_t kLongestEscape = 6;

enum class TextWritten : std::uint8_t { kFine, kFull, kNotUtf8 };

// How many bytes are written at most, without the slack.
std::size_t BoundOfText(std::string_view text);

// Writes from `*out` to `limit` at most, the slack included, and moves `*out` behind it.
TextWritten WriteText(std::string_view text, const char* limit, char** out);

// The same in parts, for whoever is in a hurry.

// Copies text of less than 16 bytes to a place with room for 16, or does anything there and gives
// false where that isn't all: something must be escaped, or it is not ASCII.
inline bool CopyShortText(std::string_view text, char* out) {
  const char* const from = text.data();
  const std::size_t size = text.size();
  // Filled up with what is there twice, so that all of a block counts.
  const auto copy = [&]<class Word>(Word first, Word last) {
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + size - sizeof last, sizeof last);
    std::memcpy(out, &first, sizeof first);
    std::memcpy(out + size - sizeof last, &last, sizeof last);
    return Block::OfWords(first, last).Plain();
  };
  if (size >= 8) return copy(std::uint64_t{}, std::uint64_t{});
  if (size >= 4) return copy(std::uint32_t{}, std::uint32_t{});
  if (size >= 2) return copy(std::uint16_t{}, std::uint16_t{});
  if (size == 0) return true;
  *out = *from;
  return !IsSpecial(*from) && (*from & 0x80) == 0;
}

// The same for at least 16 bytes, to a place with room for all of it.
inline bool CopyLongText(std::string_view text, char* out) {
  const char* from = text.data();
  const char* const last = from + text.size() - kBlockSize;
  for (; last - from > kPlainRun; from += kPlainRun, out += kPlainRun) {
    const Block first(from);
    const Block second(from + kBlockSize);
    const Block third(from + 2 * kBlockSize);
    const Block fourth(from + 3 * kBlockSize);
    first.Store(out);
    second.Store(out + kBlockSize);
    third.Store(out + 2 * kBlockSize);
    fourth.Store(out + 3 * kBlockSize);
    if (!Block::ArePlain(first, second, third, fourth)) return false;
  }
  for (; from < last; from += kBlockSize, out += kBlockSize) {
    const Block block(from);
    block.Store(out);
    if (!block.Plain()) return false;
  }
  const Block block(last);
  block.Store(out - (from - last));
  return block.Plain();
}

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_TEXT_H_
