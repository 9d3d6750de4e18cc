// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/from_proto/cpp_text.h"

#include <absl/strings/escaping.h>
#include <absl/strings/str_replace.h>

#include <algorithm>

#include "src/text/cat.h"
#include "src/text/utf8.h"

namespace zweck::from_proto {
namespace {

using text::Cat;

constexpr std::size_t kColumns = 100;

std::size_t Width(std::string_view text) { return text::CountCharacters(text); }

// Of a template, which stand between commas that are neither in quotes nor in brackets.
std::vector<std::string> Arguments(std::string_view text) {
  std::vector<std::string> arguments(1);
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') arguments.back() += text[i++];
    if (c == '"') quoted = !quoted;
    if (!quoted && c == '<') ++depth;
    if (!quoted && c == '>') --depth;
    if (!quoted && depth == 0 && c == ',') {
      arguments.emplace_back();
      ++i;  // the blank
    } else {
      arguments.back() += text[i];
    }
  }
  return arguments;
}

}  // namespace

std::string Quoted(std::string_view text) {
  // An apostrophe needs no backslash here.
  return Cat({"\"",
              absl::StrReplaceAll(absl::Utf8SafeCEscape(text::ForAbseil(text)),
                                  {{"\\\\", "\\\\"}, {"\\'", "'"}}),
              "\""});
}

std::string Member(std::string_view name, std::string_view value) {
  std::string line = Cat({"      ", name, " = ", value, ",\n"});
  if (Fits(line)) return line;
  // A literal in pieces, each of which ends with a blank.
  const std::string indent(10, ' ');
  std::string pieces = indent;
  std::string rest(value);
  while (Width(rest) + indent.size() + 1 > kColumns) {
    std::size_t end = 0;
    for (std::size_t blank = rest.find(' '); blank != std::string::npos;
         blank = rest.find(' ', blank + 1)) {
      if (end == 0 || Width(rest.substr(0, blank + 2)) + indent.size() <= kColumns) end = blank + 1;
    }
    if (end == 0 || !rest.starts_with('"')) break;
    pieces += Cat({rest.substr(0, end), "\"\n", indent});
    rest = Cat({"\"", rest.substr(end)});
  }
  return Cat({"      ", name, " =\n", pieces, rest, ",\n"});
}

std::string Filled(std::string_view head, const std::vector<std::string>& parts,
                   std::string_view tail) {
  const std::string indent(Width(head), ' ');
  std::string text(head);
  std::size_t column = indent.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string part = Cat({parts[i], i + 1 < parts.size() ? std::string_view(",") : tail});
    const bool too_long = indent.size() + Width(part) > kColumns;
    if (i > 0 && (too_long || column + 1 + Width(part) > kColumns)) {
      text += Cat({"\n", indent});
      column = indent.size();
    } else if (i > 0) {
      text += " ";
      ++column;
    }
    const std::size_t open = parts[i].find('<');
    if (too_long && open != std::string::npos && parts[i].ends_with('>')) {
      const std::string_view inner = std::string_view(parts[i]).substr(open + 1);
      part = Filled(Cat({indent, part.substr(0, open + 1)}),
                    Arguments(inner.substr(0, inner.size() - 1)), part.substr(parts[i].size() - 1))
                 .substr(indent.size());
      column = kColumns;  // what follows goes to the next line
    } else {
      column += Width(part);
    }
    text += part;
  }
  return text;
}

bool Fits(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (Width(line) > kColumns) return false;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return true;
}

std::string Declared(std::string_view head, const std::vector<std::string>& parts,
                     std::string_view name) {
  const std::string type = Filled(head, parts, ">");
  const std::string line = Cat({type, " ", name, ";"});
  if (line.find('\n') == std::string::npos && Fits(line)) return Cat({line, "\n"});
  return Cat({type, "\n      ", name, ";\n"});
}

}  // namespace zweck::from_proto
