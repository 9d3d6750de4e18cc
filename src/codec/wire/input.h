// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads what messages of the wire format are made of: varints, lengths, tags, numbers, times.

#ifndef ZWECK_SRC_CODEC_WIRE_INPUT_H_
#define ZWECK_SRC_CODEC_WIRE_INPUT_H_

#include <absl/time/time.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "src/codec/text_time.h"
#include "src/codec/wire_format.h"

namespace zweck::internal::wire {

inline constexpr std::size_t kMaxShortVarint = 5;

// These return the end of what they read, or null for what is cut short or malformed.

// A number and the end of its varint.
struct Varint {
  const char* end;
  std::uint64_t value;
};

// What takes more than one byte, of up to `most`, in up to so many bits.
template <std::size_t kMost, unsigned kBits>
[[gnu::always_inline]] inline Varint ReadLongVarintInline(const char* at, const char* end) {
  std::uint64_t value = static_cast<unsigned char>(*at++) & 0x7FU;
  unsigned shift = 7;
  for (std::size_t i = 1; at != end && i < kMost; shift += 7, ++i) {
    const auto byte = static_cast<unsigned char>(*at++);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return {kBits == 64 || value >> (kBits % 64) == 0 ? at : nullptr, value};
  }
  return {nullptr, 0};
}

template <std::size_t kMost, unsigned kBits>
[[gnu::noinline]] inline Varint ReadLongVarint(const char* at, const char* end) {
  return ReadLongVarintInline<kMost, kBits>(at, end);
}

// One byte is most likely, and then two. The first one is there.
template <std::size_t kMost = kMaxVarint, unsigned kBits = 64>
[[gnu::always_inline]] inline Varint ReadVarintHere(const char* at, const char* end) {
  const auto first = static_cast<unsigned char>(*at);
  if (first < 0x80) [[likely]] {
    return {at + 1, first};
  }
  if (end - at >= 2) [[likely]] {
    const auto second = static_cast<unsigned char>(at[1]);
    if (second < 0x80) [[likely]] {
      return {at + 2, (first & 0x7FU) | std::uint64_t{second} << 7};
    }
  }
  return ReadLongVarint<kMost, kBits>(at, end);
}
template <std::size_t kMost = kMaxVarint, unsigned kBits = 64>
[[gnu::always_inline]] inline Varint ReadVarint(const char* at, const char* end) {
  if (at == end) [[unlikely]] {
    return {nullptr, 0};
  }
  return ReadVarintHere<kMost, kBits>(at, end);
}

// As tags and lengths are.
[[gnu::always_inline]] inline Varint ReadShortVarint(const char* at, const char* end) {
  return ReadVarint<kMaxShortVarint, 32>(at, end);
}

// A length, and as many bytes behind it. Returns where they begin.
[[gnu::always_inline]] inline const char* ReadLengthHere(const char* at, const char* end,
                                                         std::size_t* length) {
  const Varint read = ReadVarintHere<kMaxShortVarint, 32>(at, end);
  if (read.end == nullptr) [[unlikely]] {
    return nullptr;
  }
  *length = read.value;
  return read.value <= static_cast<std::size_t>(end - read.end) ? read.end : nullptr;
}
inline const char* ReadLength(const char* at, const char* end, std::size_t* length) {
  return at != end ? ReadLengthHere(at, end, length) : nullptr;
}

inline const char* ReadTag(const char* at, const char* end, std::uint32_t* tag) {
  const Varint read = ReadShortVarint(at, end);
  *tag = static_cast<std::uint32_t>(read.value);
  return *tag >> 3 != 0 ? read.end : nullptr;
}

template <class T>
  requires std::is_floating_point_v<T>
const char* ReadNumber(const char* at, const char* end, T* value) {
  if (static_cast<std::size_t>(end - at) < sizeof *value) return nullptr;
  std::memcpy(value, at, sizeof *value);
  return at + sizeof *value;
}
inline const char* ReadNumber(const char* at, const char* end, bool* value) {
  const Varint read = ReadVarint(at, end);
  *value = read.value != 0;
  return read.end;
}
// Of a number that is too large the low bits count, as libprotobuf has it.
template <class T>
  requires std::is_integral_v<T>
[[gnu::always_inline]] inline const char* ReadNumber(const char* at, const char* end, T* value) {
  const Varint read = ReadVarint(at, end);
  *value = static_cast<T>(read.value);
  return read.end;
}

// The number of a varint of up to five bytes.
inline std::uint64_t FromVarint(std::uint64_t bytes) {
  bytes &= 0x7F'7F7F'7F7F;
  std::uint64_t value = (bytes & 0x007F'007F) | (bytes & 0x7F00'7F00) >> 1;
  value = (value & 0x3FFF) | (value & 0x3FFF'0000) >> 2;
  return value | bytes >> 32 << 28;
}

// A Timestamp as those of our days are, with its length in front and without a jump for each byte:
// a tag and the five bytes of the seconds, and then nothing or a tag and the nanoseconds. Returns
// its end, or null for anything else. The first byte is there, and one in front of it.
[[gnu::noinline]] inline const char* ReadUsualTime(const char* at, const char* end,
                                                   absl::Time* time) {
  constexpr std::uint64_t kSecondsTag = TagOf(kSecondsNumber, WireType::kVarint);
  constexpr std::uint64_t kNanosTag = TagOf(kNanosNumber, WireType::kVarint);
  constexpr std::uint64_t kGoOn = 0x8080'8080'8080'8080;
  const std::size_t size = static_cast<unsigned char>(*at);
  const std::size_t rest = size - 6;  // which are those of the seconds
  if (rest > 6 || rest == 1 || static_cast<std::size_t>(end - at) <= size) return nullptr;
  std::uint64_t word;
  std::memcpy(&word, at - 1, sizeof word);
  // The tag as it is, and which of the bytes behind it go on.
  if ((word & 0x8080'8080'80FF'0000) != (0x0080'8080'8000'0000 | kSecondsTag << 16)) return nullptr;
  const std::uint64_t seconds = FromVarint(word >> 24);
  std::uint64_t nanos = 0;
  if (rest != 0) {
    std::memcpy(&word, at + 1 + size - sizeof word, sizeof word);
    word >>= 8 * (sizeof word - rest);
    const std::uint64_t go_on = ((std::uint64_t{0x80} << 8 * (rest - 1)) - 1) & kGoOn & ~0xFFULL;
    if ((word & (kGoOn | 0xFF)) != (go_on | kNanosTag)) return nullptr;
    nanos = FromVarint(word >> 8);
    if (nanos >= kNanosPerSecond) return nullptr;
  }
  // Then it is put together in line, and is a time that can be held.
  if (seconds > kExactSeconds) return nullptr;
  JoinTime(static_cast<std::int64_t>(seconds), static_cast<std::int64_t>(nanos), time);
  return at + 1 + size;
}

}  // namespace zweck::internal::wire

#endif  // ZWECK_SRC_CODEC_WIRE_INPUT_H_
