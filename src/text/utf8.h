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

// Where the first byte is that is not UTF-8; npos if there is none.
std::size_t FirstNotUtf8(std::string_view text);

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_UTF8_H_
