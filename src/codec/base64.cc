// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Three bytes are four letters of six bits each.

#include "src/codec/base64.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace zweck::internal {
namespace {

constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// The six bits of a letter. The flags above them say of which alphabet alone it is, or that it is
// of none; or-ed over a text they say whether it is base64.
constexpr std::uint32_t kStandardOnly = 1U << 24;
constexpr std::uint32_t kUrlOnly = 1U << 25;
constexpr std::uint32_t kNoLetter = 1U << 26;
constexpr std::array<std::uint32_t, 256> kBits = [] {
  std::array<std::uint32_t, 256> bits{};
  bits.fill(kNoLetter);
  for (std::uint32_t i = 0; i < kLetters.size(); ++i) {
    bits[static_cast<unsigned char>(kLetters[i])] = i < 62 ? i : i | kStandardOnly;
  }
  bits['-'] = 62 | kUrlOnly;
  bits['_'] = 63 | kUrlOnly;
  return bits;
}();

std::uint32_t BitsOf(char letter) { return kBits[static_cast<unsigned char>(letter)]; }
std::uint32_t ByteOf(char byte) { return static_cast<unsigned char>(byte); }

}  // namespace

char* WriteBase64(std::string_view bytes, char* out) {
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  const auto write = [&out](std::uint32_t group) {
    out[0] = kLetters[group >> 18];
    out[1] = kLetters[group >> 12 & 63];
    out[2] = kLetters[group >> 6 & 63];
    out[3] = kLetters[group & 63];
    out += 4;
  };
  for (; left >= 3; at += 3, left -= 3) {
    write(ByteOf(at[0]) << 16 | ByteOf(at[1]) << 8 | ByteOf(at[2]));
  }
  if (left == 1) {
    write(ByteOf(at[0]) << 16);
    out[-1] = out[-2] = '=';
  } else if (left == 2) {
    write(ByteOf(at[0]) << 16 | ByteOf(at[1]) << 8);
    out[-1] = '=';
  }
  return out;
}

bool DecodeBase64(std::string& text) {
  std::size_t letters = text.size();
  if (letters > 0 && letters % 4 == 0 && text.back() == '=') {
    letters -= text[letters - 2] == '=' ? 2 : 1;
  }
  if (letters % 4 == 1) return false;

  const char* at = text.data();
  char* out = text.data();
  std::uint32_t flags = 0;
  std::size_t left = letters;
  const auto write = [&out](std::uint32_t group, int bytes) {
    for (int i = 0; i < bytes; ++i) *out++ = static_cast<char>(group >> (16 - 8 * i));
  };
  for (; left >= 4; at += 4, left -= 4) {
    const std::uint32_t a = BitsOf(at[0]);
    const std::uint32_t b = BitsOf(at[1]);
    const std::uint32_t c = BitsOf(at[2]);
    const std::uint32_t d = BitsOf(at[3]);
    flags |= a | b | c | d;
    write((a & 63) << 18 | (b & 63) << 12 | (c & 63) << 6 | (d & 63), 3);
  }
  if (left >= 2) {
    const std::uint32_t a = BitsOf(at[0]);
    const std::uint32_t b = BitsOf(at[1]);
    const std::uint32_t c = left == 3 ? BitsOf(at[2]) : 0;
    flags |= a | b | c;
    // The bits that make no whole byte are 0.
    if ((left == 3 ? c & 3 : b & 15) != 0) return false;
    write((a & 63) << 18 | (b & 63) << 12 | (c & 63) << 6, static_cast<int>(left) - 1);
  }
  if ((flags & kNoLetter) != 0) return false;
  if ((flags & kStandardOnly) != 0 && (flags & kUrlOnly) != 0) return false;
  std::memset(out, 0, static_cast<std::size_t>(text.data() + text.size() - out));
  text.resize(static_cast<std::size_t>(out - text.data()));
  return true;
}

}  // namespace zweck::internal
