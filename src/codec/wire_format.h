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

// How a value starts on the wire. The numbers are those of Protocol Buffers.
enum class WireType : std::uint8_t {
  kVarint = 0,
  kFixed64 = 1,
  kBytes = 2,  // with a length in front
  kStartGroup = 3,
  kEndGroup = 4,
  kFixed32 = 5,
};

// How one value of this type is written.
constexpr WireType WireTypeOf(ValueType type) {
  if (type == ValueType::kDouble) return WireType::kFixed64;
  if (type == ValueType::kFloat) return WireType::kFixed32;
  const bool varint = type >= ValueType::kBool && type <= ValueType::kEnum;
  return varint ? WireType::kVarint : WireType::kBytes;
}

constexpr std::uint32_t TagOf(std::uint32_t number, WireType type) {
  return number << 3 | static_cast<std::uint32_t>(type);
}

inline constexpr std::size_t kMaxVarint = 10;

// The fields of google.protobuf.Timestamp.
inline constexpr std::uint32_t kSecondsNumber = 1;
inline constexpr std::uint32_t kNanosNumber = 2;
inline constexpr std::int64_t kNanosPerSecond = 1'000'000'000;

// What is wrong with a value, for both directions.
inline constexpr const char* kTextTooLong = "the value is longer than its MaxBytes";
inline constexpr const char* kNotInYears = "the value is not in the years 1 to 9999";
inline constexpr const char* kTooDeep = "the message is nested too deep";
inline constexpr const char* kMessageTooLarge = "the message is larger than 64 MiB";

static_assert(std::endian::native == std::endian::little,
              "fixed32 and fixed64 are copied as they are");

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
