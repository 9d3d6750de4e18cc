// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/report/vocabulary/yaml.h"

#include <absl/status/status.h>
#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <string>
#include <string_view>

#include "src/text/cat.h"
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

void Put(YAML::Emitter& out, const nlohmann::ordered_json& value) {
  if (value.is_object()) {
    out << YAML::BeginMap;
    for (const auto& [key, member] : value.items()) {
      out << YAML::Key << key << YAML::Value;
      Put(out, member);
    }
    out << YAML::EndMap;
  } else if (value.is_array()) {
    if (value.empty()) out << YAML::Flow;
    out << YAML::BeginSeq;
    for (const auto& element : value) Put(out, element);
    out << YAML::EndSeq;
  } else if (value.is_boolean()) {
    out << value.get<bool>();
  } else {
    const auto& text = value.get_ref<const std::string&>();
    if (!IsPlain(text)) out << YAML::EscapeNonAscii;
    out << YAML::DoubleQuoted << text;
  }
}

}  // namespace

absl::StatusOr<std::string> Write(const nlohmann::ordered_json& document) {
  YAML::Emitter out;
  out.SetIndent(2);
  Put(out, document);
  if (!out.good()) return absl::InternalError(text::Cat({"YAML: ", out.GetLastError()}));
  return text::Cat({out.c_str(), "\n"});
}

}  // namespace zweck::report::yaml
