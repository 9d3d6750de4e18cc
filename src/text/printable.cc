// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/printable.h"

#include <absl/strings/escaping.h>

#include "src/text/utf8.h"

namespace zweck::text {
namespace {

bool IsHarmless(char32_t code) {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
  const bool breaks_the_line = code == 0x2028 || code == 0x2029;
  const bool turns_direction = code == 0x61c || code == 0x200e || code == 0x200f ||
                               (code >= 0x202a && code <= 0x202e) ||
                               (code >= 0x2066 && code <= 0x2069);
  return !breaks_the_line && !turns_direction;
}

}  // namespace

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  ForEachCharacter(text, [&out](const Character& character) {
    if (character.code != kNotUtf8 && IsHarmless(character.code)) {
      out.append(character.bytes);
      return;
    }
    for (const char byte : character.bytes) {
      out.append("\\x").append(absl::BytesToHexString({&byte, 1}));
    }
  });
  return out;
}

}  // namespace zweck::text
