// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/yaml.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <string>
#include <string_view>

#include "src/text/utf8.h"

namespace zweck::report::yaml {
namespace {

// Printable ASCII, and the letters from U+00C0 to U+057F: Latin, Greek, Cyrillic, Armenian.
bool IsPlain(std::string_view text) {
  bool plain = true;
  text::ForEachCharacter(text, [&plain](const text::Character& character) {
    const char32_t c = character.code;
    plain = plain && ((c >= 0x20 && c < 0x7F) || (c >= 0xC0 && c < 0x580));
  });
  return plain;
}

}  // namespace

void Text(YAML::Emitter& out, std::string_view text) {
  if (!IsPlain(text)) out << YAML::EscapeNonAscii;
  out << YAML::DoubleQuoted << std::string(text);
}

}  // namespace zweck::report::yaml
