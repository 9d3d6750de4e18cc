// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/codec/json/text.h"

#include <array>

namespace zweck::internal::json {
namespace {

// The shortest escape of each character that needs one; its size is the last byte.
constexpr std::size_t kEscapeRoom = 8;
using Escape = std::array<char, kEscapeRoom>;
constexpr std::array<Escape, '\\' + 1> kEscapes = [] {
  std::array<Escape, '\\' + 1> escapes{};
  constexpr std::string_view kHex = "0123456789abcdef";
  for (std::size_t i = 0; i < 0x20; ++i) {
    escapes[i] = {'\\', 'u', '0', '0', kHex[i / 16], kHex[i % 16], 0, 6};
  }
  const auto shorter = [&](char c, char letter) {
    escapes[static_cast<unsigned char>(c)] = {'\\', letter, 0, 0, 0, 0, 0, 2};
  };
  shorter('\b', 'b');
  shorter('\f', 'f');
  shorter('\n', 'n');
  shorter('\r', 'r');
  shorter('\t', 't');
  shorter('"', '"');
  shorter('\\', '\\');
  return escapes;
}();

char* PutEscape(char c, char* out) {
  const Escape& escape = kEscapes[static_cast<unsigned char>(c)];
  std::memcpy(out, escape.data(), kEscapeRoom);
  // A jump: what comes next need not wait for the table.
  if (escape[kEscapeRoom - 1] == 2) [[likely]] {
    return out + 2;
  }
  return out + kLongestEscape;
}

}  // namespace

std::size_t BoundOfText(std::string_view text) {
  std::size_t special = 0;
  const char* from = text.data();
  const char* const end = from + text.size();
  for (; end - from >= static_cast<std::ptrdiff_t>(kBlockSize); from += kBlockSize) {
    special += static_cast<std::size_t>(std::popcount(Block(from).Special()));
  }
  for (; from != end; ++from) special += IsSpecial(*from) ? 1 : 0;
  return 2 + text.size() + (kLongestEscape - 1) * special;
}

TextWritten WriteText(std::string_view text, const char* limit, char** out) {
  const char* from = text.data();
  const char* const end = from + text.size();
  char* at = *out;
  std::uint32_t beyond_ascii = 0;
  // Both quotation marks, and what is written behind a block and behind an escape.
  static_assert(kTextSlack >= 2 + kEscapeRoom && kTextSlack >= kBlockSize);
  const auto fits = [&](std::size_t quotes) {
    return limit - at >= (end - from) + static_cast<std::ptrdiff_t>(quotes + kTextSlack);
  };
  if (!fits(2)) return TextWritten::kFull;
  *at++ = '"';
  Block seen(kNoBytes.data());
  // While there is room for whatever stands in a window.
  constexpr std::ptrdiff_t kRoom = kLongestEscape * kWindow + 2 * kWindow;
  while (end - from >= std::ptrdiff_t{2 * kWindow} && limit - at >= kRoom) {
    std::uint64_t special = CopyWindow(from, at, &seen);
    if (special == 0) {
      from += kWindow;
      at += kWindow;
      continue;
    }
    std::uint32_t done = 0;
    for (; special != 0; special &= special - 1) {
      const auto next = static_cast<std::uint32_t>(std::countr_zero(special));
      at = PutEscape(from[next], at + (next - done));
      done = next + 1;
      CopyWindow(from + done, at);
    }
    from += kWindow;
    at += kWindow - done;
    if (!fits(1)) [[unlikely]] {
      return TextWritten::kFull;
    }
  }
  while (end - from >= static_cast<std::ptrdiff_t>(kBlockSize)) {
    const Block block(from);
    block.Store(at);
    const std::uint32_t special = block.Special();
    if (special == 0) {
      beyond_ascii |= block.BeyondAscii();
      from += kBlockSize;
      at += kBlockSize;
      continue;
    }
    const std::uint32_t plain = FirstIn(special);
    beyond_ascii |= block.BeyondAscii() & FirstOf(plain);
    from += plain;
    at = PutEscape(*from++, at + plain);
    if (!fits(1)) [[unlikely]] {
      return TextWritten::kFull;
    }
  }
  while (from != end) {
    const char c = *from++;
    if (!IsSpecial(c)) {
      beyond_ascii |= c & 0x80;
      *at++ = c;
      continue;
    }
    at = PutEscape(c, at);
    if (!fits(1)) [[unlikely]] {
      return TextWritten::kFull;
    }
  }
  *at++ = '"';
  *out = at;
  beyond_ascii |= seen.BeyondAscii();
  return beyond_ascii == 0 || IsUtf8BeyondAscii(text) ? TextWritten::kFine : TextWritten::kNotUtf8;
}

}  // namespace zweck::internal::json
