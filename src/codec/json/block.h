// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Sixteen bytes at a time. What is asked of a block comes back as 16 bits, the first byte lowest.
// SSE2, which every x86-64 has, or plain C++.

#ifndef ZWECK_SRC_CODEC_JSON_BLOCK_H_
#define ZWECK_SRC_CODEC_JSON_BLOCK_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zweck::internal::json {

inline constexpr std::size_t kBlockSize = 16;
inline constexpr std::uint32_t kWholeBlock = 0xFFFF;

// The first `n` bytes of a block; n < 32.
constexpr std::uint32_t FirstOf(std::uint32_t n) { return (std::uint32_t{1} << n) - 1; }

// What can't stand in JSON text as it is: the quotation mark, the backslash and control characters.
constexpr bool IsSpecial(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

class PlainBlock {
 public:
  explicit PlainBlock(const char* from) { std::memcpy(bytes_.data(), from, kBlockSize); }
  void Store(char* out) const { std::memcpy(out, bytes_.data(), kBlockSize); }
  // The bytes of two words, over and over.
  template <class Word>
  static PlainBlock OfWords(Word first, Word second) {
    std::array<char, kBlockSize> bytes;
    for (std::size_t i = 0; i < kBlockSize; i += 2 * sizeof(Word)) {
      std::memcpy(bytes.data() + i, &first, sizeof first);
      std::memcpy(bytes.data() + i + sizeof first, &second, sizeof second);
    }
    return PlainBlock(bytes.data());
  }

  // Takes the bits of another one to its own.
  void Unite(PlainBlock other) {
    for (std::size_t i = 0; i < kBlockSize; ++i) {
      bytes_[i] = static_cast<char>(bytes_[i] | other.bytes_[i]);
    }
  }
  // Nothing in it is special or beyond ASCII.
  bool Plain() const { return (Special() | BeyondAscii()) == 0; }
  template <class... Blocks>
  static bool ArePlain(const Blocks&... blocks) {
    return (blocks.Plain() && ...);
  }
  // Something in one of these is special.
  template <class... Blocks>
  static bool AnySpecial(const Blocks&... blocks) {
    return (blocks.Special() | ...) != 0;
  }
  std::uint32_t Special() const { return Where(IsSpecial); }
  std::uint32_t BeyondAscii() const {
    return Where([](char c) { return (c & 0x80) != 0; });
  }
  std::uint32_t Is(char wanted) const {
    return Where([wanted](char c) { return c == wanted; });
  }
  std::uint32_t Control() const {
    return Where([](char c) { return static_cast<unsigned char>(c) < 0x20; });
  }
  std::uint32_t Digits() const {
    return Where([](char c) { return c >= '0' && c <= '9'; });
  }
  std::uint32_t Same(PlainBlock other) const {
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < kBlockSize; ++i) found |= (bytes_[i] == other.bytes_[i]) << i;
    return found;
  }

 private:
  template <class Question>
  std::uint32_t Where(Question question) const {
    std::uint32_t found = 0;
    for (std::uint32_t i = 0; i < kBlockSize; ++i) found |= std::uint32_t{question(bytes_[i])} << i;
    return found;
  }
  std::array<char, kBlockSize> bytes_;
};

#if defined(__SSE2__)

class SseBlock {
 public:
  explicit SseBlock(const char* from)
      : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))) {}
  void Store(char* out) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes_); }
  static SseBlock OfWords(std::uint64_t first, std::uint64_t second) {
    return SseBlock(
        _mm_set_epi64x(static_cast<std::int64_t>(second), static_cast<std::int64_t>(first)));
  }
  static SseBlock OfWords(std::uint32_t first, std::uint32_t second) {
    return SseBlock(
        _mm_set1_epi64x(static_cast<std::int64_t>(first | std::uint64_t{second} << 32)));
  }
  static SseBlock OfWords(std::uint16_t first, std::uint16_t second) {
    return SseBlock(_mm_set1_epi32(static_cast<std::int32_t>(first | std::uint32_t{second} << 16)));
  }

  void Unite(SseBlock other) { bytes_ = _mm_or_si128(bytes_, other.bytes_); }
  bool Plain() const { return Bits(NotPlain()) == 0; }
  template <class... Blocks>
  static bool ArePlain(const Blocks&... blocks) {
    __m128i any = _mm_setzero_si128();
    ((any = _mm_or_si128(any, blocks.NotPlain())), ...);
    return Bits(any) == 0;
  }
  template <class... Blocks>
  static bool AnySpecial(const Blocks&... blocks) {
    __m128i any = _mm_setzero_si128();
    ((any = _mm_or_si128(any, blocks.SpecialBytes())), ...);
    return Bits(any) != 0;
  }
  std::uint32_t Special() const { return Bits(SpecialBytes()); }
  std::uint32_t BeyondAscii() const { return Bits(bytes_); }
  std::uint32_t Is(char wanted) const {
    return Bits(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(wanted)));
  }
  std::uint32_t Control() const { return Bits(ControlBytes()); }
  std::uint32_t Digits() const {
    const __m128i digits = _mm_sub_epi8(bytes_, _mm_set1_epi8('0'));
    return Bits(_mm_cmpeq_epi8(_mm_min_epu8(digits, _mm_set1_epi8(9)), digits));
  }
  std::uint32_t Same(SseBlock other) const { return Bits(_mm_cmpeq_epi8(bytes_, other.bytes_)); }

 private:
  explicit SseBlock(__m128i bytes) : bytes_(bytes) {}
  __m128i QuoteOrBackslash() const {
    const __m128i quote = _mm_cmpeq_epi8(bytes_, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes_, _mm_set1_epi8('\\'));
    return _mm_or_si128(quote, backslash);
  }
  __m128i NotPlain() const {
    // As numbers with a sign, what is beyond ASCII is less than any control character.
    const __m128i control = _mm_cmplt_epi8(bytes_, _mm_set1_epi8(0x20));
    return _mm_or_si128(control, QuoteOrBackslash());
  }
  __m128i ControlBytes() const {
    return _mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(0x1F)), bytes_);
  }
  __m128i SpecialBytes() const { return _mm_or_si128(ControlBytes(), QuoteOrBackslash()); }
  static std::uint32_t Bits(__m128i bytes) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
  }
  __m128i bytes_;
};

using Block = SseBlock;
#else
using Block = PlainBlock;
#endif

inline std::uint32_t FirstIn(std::uint32_t found) {
  return static_cast<std::uint32_t>(std::countr_zero(found));
}

inline constexpr std::array<char, kBlockSize> kNoBytes{};

// Two blocks at once.
inline constexpr std::size_t kWindow = 2 * kBlockSize;
inline void CopyWindow(const char* from, char* out) {
  const Block first(from);
  const Block second(from + kBlockSize);
  first.Store(out);
  second.Store(out + kBlockSize);
}
// The same, and what is special in them, the first byte lowest.
inline std::uint64_t CopyWindow(const char* from, char* out, Block* seen) {
  const Block first(from);
  const Block second(from + kBlockSize);
  first.Store(out);
  second.Store(out + kBlockSize);
  seen->Unite(first);
  seen->Unite(second);
  return first.Special() | std::uint64_t{second.Special()} << kBlockSize;
}

// Past all of the text from `at` on in which nothing is special, so many bytes at a time. Where
// something in it is beyond ASCII, so is something in `seen`.
inline constexpr std::ptrdiff_t kPlainRun = 4 * kBlockSize;
inline const char* PassPlain(const char* at, const char* end, Block* seen) {
  for (; end - at >= kPlainRun; at += kPlainRun) {
    const Block first(at);
    const Block second(at + kBlockSize);
    const Block third(at + 2 * kBlockSize);
    const Block fourth(at + 3 * kBlockSize);
    if (Block::AnySpecial(first, second, third, fourth)) break;
    for (const Block& block : {first, second, third, fourth}) seen->Unite(block);
  }
  return at;
}

}  // namespace zweck::internal::json

#endif  // ZWECK_SRC_CODEC_JSON_BLOCK_H_
