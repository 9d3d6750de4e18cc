// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Names and texts in a statement of SQL, for what is not a parameter there.

#ifndef ZWECK_SRC_TEXT_SQL_NAMES_H_
#define ZWECK_SRC_TEXT_SQL_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "src/text/cat.h"

namespace zweck::text {

inline std::string Doubled(std::string_view text, char sign) {
  std::string out;
  for (const char c : text) out.append(c == sign ? 2 : 1, c);
  return out;
}

inline std::string QuotedName(std::string_view name) {
  return Cat({"\"", Doubled(name, '"'), "\""});
}

// For PostgreSQL, whatever its standard_conforming_strings is.
inline std::string QuotedText(std::string_view text) {
  const std::string doubled = Doubled(text, '\'');
  if (text.find('\\') == std::string_view::npos) return Cat({"'", doubled, "'"});
  return Cat({"E'", Doubled(doubled, '\\'), "'"});
}

// PostgreSQL cuts longer names.
inline constexpr std::size_t kMostNameBytes = 63;

// A name that is not cut. Of what is too long, the end tells one from another (FNV-1a).
inline std::string ShortName(std::string name) {
  if (name.size() <= kMostNameBytes) return name;
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  const std::string end = std::to_string(hash);
  std::size_t size = kMostNameBytes - 1 - end.size();
  while (size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80U) --size;
  return Cat({std::string_view(name).substr(0, size), ".", end});
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_SQL_NAMES_H_
