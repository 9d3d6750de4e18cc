// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/yaml.h"

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace zweck::report::yaml {
namespace {

// Printable ASCII, and the letters from U+00C0 to U+058F: Latin, Greek, Cyrillic, Armenian.
bool IsPlain(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return false;
    if (byte < 0x80) continue;
    if (byte < 0xC3 || byte > 0xD5 || at + 1 == text.size()) return false;
    if ((static_cast<unsigned char>(text[++at]) & 0xC0U) != 0x80) return false;
  }
  return true;
}

}  // namespace

void Text(YAML::Emitter& out, std::string_view text) {
  if (!IsPlain(text)) out << YAML::EscapeNonAscii;
  out << YAML::DoubleQuoted << std::string(text);
}

}  // namespace zweck::report::yaml
