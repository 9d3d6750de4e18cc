// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zweck::text {

Character FirstCharacter(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, text.substr(0, 1)};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  const Character bad = {kNotUtf8, text.substr(0, 1)};
  if (first < 0xC2 || first > 0xF4 || text.size() < size) return bad;
  char32_t code = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if (!ContinuesCharacter(text[i])) return bad;
    code = code << 6U | (byte(i) & 0x3FU);
  }
  constexpr char32_t kLeast[] = {0x80, 0x800, 0x10000};
  if (code < kLeast[size - 2] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return bad;
  return {code, text.substr(0, size)};
}

std::size_t CountCharacters(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, ContinuesCharacter));
}

std::string_view FirstCharacters(std::string_view text, std::size_t number) {
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (!ContinuesCharacter(text[end]) && number-- == 0) break;
  }
  return text.substr(0, end);
}

std::size_t FirstNotUtf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = FirstCharacter(text.substr(at));
    if (character.code == kNotUtf8) return at;
    at += character.bytes.size();
  }
  return std::string_view::npos;
}

}  // namespace zweck::text
