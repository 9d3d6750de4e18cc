// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Texts from anywhere as values of YAML. With yaml-cpp, since a quoted text of YAML is not quite
// one of JSON: DEL, U+0085 and U+2028 must be escaped, and what lies beyond U+FFFF has an escape of
// its own.

#ifndef ZWECK_SRC_REPORT_VOCABULARY_YAML_H_
#define ZWECK_SRC_REPORT_VOCABULARY_YAML_H_

#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

#include <string_view>

namespace zweck::report::yaml {

// Always in quotes: without them, NO is false and 1.0 a number. Letters of most alphabets stay as
// they are; controls, line ends and what turns the direction of a text are escaped.
void Text(YAML::Emitter& out, std::string_view text);

// A key of ours, whose value comes next.
inline void Key(YAML::Emitter& out, const char* key) { out << YAML::Key << key << YAML::Value; }

inline void Member(YAML::Emitter& out, const char* key, std::string_view text) {
  Key(out, key);
  Text(out, text);
}

inline void MemberIfAny(YAML::Emitter& out, const char* key, std::string_view text) {
  if (!text.empty()) Member(out, key, text);
}

inline void Flag(YAML::Emitter& out, const char* key, bool value) {
  Key(out, key);
  out << value;
}

template <class List>
void Texts(YAML::Emitter& out, const char* key, const List& texts) {
  Key(out, key);
  if (texts.empty()) out << YAML::Flow;
  out << YAML::BeginSeq;
  for (const auto& text : texts) Text(out, text);
  out << YAML::EndSeq;
}

template <class List>
void TextsIfAny(YAML::Emitter& out, const char* key, const List& texts) {
  if (!texts.empty()) Texts(out, key, texts);
}

}  // namespace zweck::report::yaml

#endif  // ZWECK_SRC_REPORT_VOCABULARY_YAML_H_
