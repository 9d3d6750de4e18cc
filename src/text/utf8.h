// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Text as the characters that it holds.

#ifndef ZWECK_SRC_TEXT_UTF8_H_
#define ZWECK_SRC_TEXT_UTF8_H_

#include <cstddef>
#include <string_view>

namespace zweck::text {

inline constexpr char32_t kNotUtf8 = 0xFFFFFFFF;

struct Character {
  char32_t code;           // a code point; kNotUtf8 for a byte that begins none (RFC 3629)
  std::string_view bytes;  // at least one
};

// Does the byte go on with a character that began before it?
constexpr bool ContinuesCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

// The character at the beginning of a text that is not empty.
Character FirstCharacter(std::string_view text);

template <class Each>
void ForEachCharacter(std::string_view text, Each each) {
  while (!text.empty()) {
    const Character character = FirstCharacter(text);
    each(character);
    text.remove_prefix(character.bytes.size());
  }
}

// Writes a code point, in at most 4 bytes. Returns the end.
inline char* WriteUtf8(char32_t code, char* out) {
  const int tails = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  constexpr unsigned kBegins[] = {0, 0xC0, 0xE0, 0xF0};
  *out++ = static_cast<char>(kBegins[tails] | code >> (6 * tails));
  for (int shift = 6 * (tails - 1); shift >= 0; shift -= 6) {
    *out++ = static_cast<char>(0x80U | (code >> shift & 0x3FU));
  }
  return out;
}

// Of UTF-8.
std::size_t CountCharacters(std::string_view text);
std::string_view FirstCharacters(std::string_view text, std::size_t number);

// Where the first byte is that is not UTF-8; npos if there is none.
std::size_t FirstNotUtf8(std::string_view text);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_UTF8_H_
