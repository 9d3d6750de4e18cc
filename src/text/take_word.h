// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads a line word by word.

#ifndef ZWECK_SRC_TEXT_TAKE_WORD_H_
#define ZWECK_SRC_TEXT_TAKE_WORD_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace zweck::text {

// The first word, which is taken off together with the space behind it.
inline std::string_view TakeWord(std::string_view& rest) {
  const std::size_t end = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_TAKE_WORD_H_
