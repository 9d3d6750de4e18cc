// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Escapes in JSON that are half of a surrogate pair: RFC 8259's grammar has them (8.2), and other
// readers refuse them.

#ifndef ZWECK_TESTS_SUPPORT_HALF_SURROGATES_H_
#define ZWECK_TESTS_SUPPORT_HALF_SURROGATES_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace zweck::testing {

// The unit of UTF-16 that is escaped here, such as \ud83d; 0 for what is no escape of this form.
inline unsigned EscapedUnit(std::string_view json) {
  if (json.size() < 6 || json[0] != '\\' || json[1] != 'u') return 0;
  unsigned unit = 0;
  for (const char c : json.substr(2, 4)) {
    const std::size_t digit =
        std::string_view("0123456789abcdef")
            .find(static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c));
    if (digit == std::string_view::npos) return 0;
    unit = unit << 4 | static_cast<unsigned>(digit);
  }
  return unit;
}

// The same JSON with U+FFFD for each half: other readers accept it if the grammar is kept.
inline std::string WithoutHalves(std::string_view json) {
  std::string whole(json);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] != '\\') continue;
    const std::string_view rest = std::string_view(whole).substr(i);
    const unsigned unit = EscapedUnit(rest);
    if (unit < 0xD800 || unit > 0xDFFF) {
      ++i;
      continue;
    }
    const unsigned next = EscapedUnit(rest.substr(6));
    const bool paired = unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF;
    if (!paired) whole.replace(i + 2, 4, "fffd");
    i += paired ? 11 : 5;
  }
  return whole;
}

}  // namespace zweck::testing

#endif  // ZWECK_TESTS_SUPPORT_HALF_SURROGATES_H_
