// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads a text part by part.

#ifndef ZWECK_SRC_TEXT_TAKE_WORD_H_
#define ZWECK_SRC_TEXT_TAKE_WORD_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zweck::text {

// What stands before the separator, which is taken off together with it; the whole rest, if there
// is none.
inline std::string_view TakeUntil(char separator, std::string_view& rest) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

inline std::string_view TakeWord(std::string_view& rest) { return TakeUntil(' ', rest); }
inline std::string_view TakeLine(std::string_view& rest) { return TakeUntil('\n', rest); }

// Without any of these characters at either end.
inline std::string_view Trimmed(std::string_view text, std::string_view blanks = " ") {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_TAKE_WORD_H_
