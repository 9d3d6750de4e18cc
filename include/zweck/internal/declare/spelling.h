// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// How kinds write an id in the one way in which it is compared. Only ASCII: whatever else there is
// in it stays as it is.

#ifndef ZWECK_INTERNAL_DECLARE_SPELLING_H_
#define ZWECK_INTERNAL_DECLARE_SPELLING_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "zweck/internal/language.h"

namespace zweck::internal {

inline constexpr std::string_view kBlanks = " \t\r\n";

inline std::string_view WithoutBlanksAround(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

inline std::string Without(std::string_view characters, std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos) out += c;
  }
  return out;
}

inline std::string InLowerCase(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}
inline std::string InUpperCase(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

}  // namespace zweck::internal

#endif  // ZWECK_INTERNAL_DECLARE_SPELLING_H_
