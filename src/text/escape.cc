// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "src/text/escape.h"

#include <absl/strings/ascii.h>
#include <absl/strings/escaping.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_replace.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "src/text/cat.h"
#include "src/text/take_word.h"
#include "src/text/utf8.h"

namespace zweck::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

bool EndsALine(char32_t c) {
  return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool IsControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Turns the direction of text, has no width, or is no character. The joiners U+200C and U+200D
// stay: Persian and emoji are written with them.
bool Hides(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xFFFE || c == 0xFFFF ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

// At least four digits.
std::string Hex(char32_t code) {
  return absl::AsciiStrToUpper(
      absl::StrCat(absl::Hex(static_cast<std::uint32_t>(code), absl::kZeroPad4)));
}

bool IsDigit(char c) { return absl::ascii_isdigit(static_cast<unsigned char>(c)); }
bool IsLetterOrDigit(char c) { return absl::ascii_isalnum(static_cast<unsigned char>(c)); }

// Is `at` the full stop or bracket of what would begin a numbered list?
bool NumbersAList(std::string_view line, std::size_t at) {
  return at > 0 && (line[at] == '.' || line[at] == ')') &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), IsDigit);
}

// Would a renderer make a link of what stands around this?
bool MakesALink(std::string_view line, std::size_t at) {
  if (line[at] == ':') return at + 1 < line.size() && line[at + 1] == '/';
  if (line[at] != '.' || at < 3) return false;
  const std::string_view before = line.substr(at - 3, 3);
  return std::ranges::all_of(before, [](char c) { return c == 'w' || c == 'W'; });
}

}  // namespace

std::string OneLine(std::string_view text) {
  std::string line;
  char32_t before = 0;
  ForEachCharacter(text, [&](const Character& character) {
    const char32_t c = character.code;
    if (c == kNotUtf8) {
      line += kReplacement;
    } else if (EndsALine(c)) {
      if (c != '\n' || before != '\r') line += ' ';
    } else if (IsControl(c) || Hides(c)) {
      line += Cat({"[U+", Hex(c), "]"});
    } else {
      line += character.bytes;
    }
    before = c;
  });
  return line;
}

std::string HtmlText(std::string_view text) {
  return absl::StrReplaceAll(
      OneLine(text),
      {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});
}

std::string MarkdownText(std::string_view text) {
  const std::string line(Trimmed(OneLine(text)));
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '<' || c == '>' || c == '&') {
      out += HtmlText({&c, 1});
    } else if (c == '|') {  // entities where dialects differ about backslashes
      out += "&#124;";
    } else if (c == '{') {  // of a template, which is filled in before Markdown is read
      out += "&#123;";
    } else if (MakesALink(line, i)) {
      out += c == ':' ? "&#58;" : "&#46;";
    } else {
      const bool is_markup = std::string_view("\\`*_[]#~$").find(c) != std::string_view::npos;
      const bool begins = (i == 0 && (c == '-' || c == '+' || c == '=')) || NumbersAList(line, i);
      if (is_markup || begins) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string MarkdownCode(std::string_view text) {
  const std::string line(Trimmed(OneLine(text)));
  constexpr std::string_view kPlain = " -_.,:/=+()";
  const bool plain = std::ranges::all_of(
      line, [&](char c) { return IsLetterOrDigit(c) || kPlain.find(c) != std::string_view::npos; });
  if (plain && !line.empty()) return Cat({"`", line, "`"});
  // No fence of backticks is safe in a table and outside of it.
  return Cat({"<code>", MarkdownText(line), "</code>"});
}

std::string MermaidText(std::string_view text) {
  const std::string line(Trimmed(OneLine(text)));
  constexpr std::string_view kPlain = " -.,()/";
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool plain = static_cast<unsigned char>(c) >= 0x80 || IsLetterOrDigit(c) ||
                       kPlain.find(c) != std::string_view::npos;
    // Its labels are Markdown, too.
    if (plain && !(i == 0 && c == '-') && !NumbersAList(line, i)) {
      out += c;
    } else {
      out += Cat({"#", std::to_string(static_cast<unsigned char>(c)), ";"});
    }
  }
  return out;
}

std::string GraphvizText(std::string_view text) {
  return absl::StrReplaceAll(OneLine(text), {{"\"", "\\\""}, {"\\", "\\\\"}, {"&", "&amp;"}});
}

std::string CsvCell(std::string_view text) {
  std::string cell;
  bool begins = true;  // a cell, for one spreadsheet or another
  ForEachCharacter(OneLine(text), [&](const Character& character) {
    const char32_t c = character.code;
    // Their wide forms begin a formula in Japanese.
    constexpr std::u32string_view kFormula = U"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    if (begins && kFormula.find(c) != std::u32string_view::npos) cell += '\'';
    cell += character.bytes;
    begins = c == ';' || (begins && (c == ' ' || c == '"'));
  });
  if (cell.find_first_of(",;\"") == std::string::npos) return cell;
  return Cat({"\"", absl::StrReplaceAll(cell, {{"\"", "\"\""}}), "\""});
}

std::string PercentEncoded(std::string_view text, std::string_view kept) {
  std::string out;
  for (const char c : text) {
    if (IsLetterOrDigit(c) || kept.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += Cat({"%", absl::AsciiStrToUpper(absl::BytesToHexString({&c, 1}))});
    }
  }
  return out;
}

std::string JsonString(std::string_view text) {
  std::string out = "\"";
  ForEachCharacter(text, [&](const Character& character) {
    const char32_t c = character.code;
    if (c == kNotUtf8) {
      out += kReplacement;
    } else if (c == '"' || c == '\\') {
      out.append("\\").append(character.bytes);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c <= 0xFFFF && (IsControl(c) || Hides(c) || c == '<' || c == '>' || c == '&' ||
                               c == 0x2028 || c == 0x2029)) {
      out += Cat({"\\u", Hex(c)});
    } else {
      out += character.bytes;
    }
  });
  return out + '"';
}

}  // namespace zweck::text
