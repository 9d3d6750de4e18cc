// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the reader and the writer of the wire format share: tags, varints, and how a value of a
// layout is reached.

#ifndef ZWECK_SRC_CODEC_WIRE_FORMAT_H_
#define ZWECK_SRC_CODEC_WIRE_FORMAT_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "zweck/internal/codec/layout.h"

namespace zweck::internal::wire {

inline constexpr std::size_t kMaxVarint = 10;

// The fields of google.protobuf.Timestamp.
inline constexpr std::uint32_t kSecondsNumber = 1;
inline constexpr std::uint32_t kNanosNumber = 2;
inline constexpr std::int64_t kNanosPerSecond = 1'000'000'000;

// What is wrong with a value, for both directions.
inline constexpr const char* kTextTooLong = "the value is longer than its MaxBytes";
inline constexpr const char* kNotInYears = "the value is not in the years 1 to 9999";
inline constexpr const char* kMessageTooLarge = "the message is larger than 64 MiB";

static_assert(std::endian::native == std::endian::little, "fixed64 is copied as it is");

inline const FieldLayout* EndOf(const RecordLayout& layout) {
  return layout.fields.data() + layout.fields.size();
}

// Seven bits in each byte, least significant first.
constexpr std::size_t VarintSize(std::uint64_t value) {
  return (static_cast<std::size_t>(std::bit_width(value | 1)) * 9 + 64) / 64;
}

// One and two bytes are most likely.
inline char* WriteVarint(std::uint64_t value, char* out) {
  if (value < 0x80) [[likely]] {
    *out = static_cast<char>(value);
    return out + 1;
  }
  *out++ = static_cast<char>(value | 0x80);
  for (value >>= 7; value >= 0x80; value >>= 7) *out++ = static_cast<char>(value | 0x80);
  *out = static_cast<char>(value);
  return out + 1;
}

// What a varint is of a number: a negative one of 32 bits is written as one of 64.
template <class T>
constexpr std::uint64_t ToVarint(T value) {
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
}

}  // namespace zweck::internal::wire

#endif  // ZWECK_SRC_CODEC_WIRE_FORMAT_H_
