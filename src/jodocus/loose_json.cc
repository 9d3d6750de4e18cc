// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Without a stack of calls, so that no depth of brackets is too much.

#include "src/jodocus/loose_json.h"

#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "src/codec/utf8.h"
#include "src/text/lists.h"
#include "src/text/utf8.h"

namespace jodocus {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// What numbers and words are made of.
bool IsOfWord(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '-' || c == '.';
}

std::size_t SkipSpace(std::string_view json, std::size_t at) {
  while (at < json.size() && IsSpace(json[at])) ++at;
  return at;
}

// The end of the text whose quotation mark is at `at`, behind its last one; npos if there is none.
std::size_t EndOfText(std::string_view json, std::size_t at) {
  for (++at; at < json.size(); ++at) {
    if (json[at] == '\\') {
      ++at;
    } else if (json[at] == '"') {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

// Where the element or member that begins at `at` ends: on the comma or bracket behind it; npos if
// the document is not JSON that far.
std::size_t EndOfValue(std::string_view json, std::size_t at) {
  std::vector<char> open;
  while (at < json.size()) {
    const char c = json[at];
    if (c == '"') {
      at = EndOfText(json, at);
      if (at == std::string_view::npos) return at;
      continue;
    }
    if (c == '{' || c == '[') {
      open.push_back(c == '{' ? '}' : ']');
    } else if (c == '}' || c == ']') {
      if (open.empty()) return at;
      if (open.back() != c) return std::string_view::npos;
      open.pop_back();
    } else if (c == ',' && open.empty()) {
      return at;
    } else if (c != ',' && c != ':' && !IsSpace(c) && !IsOfWord(c)) {
      return std::string_view::npos;
    }
    ++at;
  }
  return std::string_view::npos;
}

// Four hexadecimal digits; false if there are not as many.
bool ReadUnit(std::string_view raw, std::size_t at, std::uint32_t* unit) {
  const std::string digits(raw.substr(std::min(at, raw.size()), 4));
  return digits.size() == 4 && zweck::text::All(digits, absl::ascii_isxdigit) &&
         absl::SimpleHexAtoi(digits, unit);
}

// What is between the quotation marks of a text. Whether all of it is sound.
class Decoder {
 public:
  explicit Decoder(std::string& out) : out_(out) { out_.clear(); }

  bool Decode(std::string_view raw) {
    sound_ = zweck::internal::IsUtf8(raw);
    for (std::size_t at = 0; at < raw.size();) {
      const char c = raw[at++];
      if (c == '\\' && at < raw.size()) {
        at = Escape(raw, at);
      } else {
        sound_ = sound_ && static_cast<unsigned char>(c) >= ' ';
        out_.push_back(c);
      }
    }
    return sound_;
  }

 private:
  // `at` is behind the backslash.
  std::size_t Escape(std::string_view raw, std::size_t at) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const char letter = raw[at++];
    if (const std::size_t known = kLetters.find(letter); known != std::string_view::npos) {
      out_.push_back(kMeant[known]);
      return at;
    }
    std::uint32_t unit = 0;
    if (letter != 'u' || !ReadUnit(raw, at, &unit)) {
      sound_ = false;
      out_.push_back(letter);
      return at;
    }
    at += 4;
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    std::uint32_t low = 0;
    if (high && raw.substr(at, 2) == "\\u" && ReadUnit(raw, at + 2, &low) && low >= 0xDC00 &&
        low < 0xE000) {
      Append(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
      return at + 6;
    }
    const bool half = unit >= 0xD800 && unit < 0xE000;
    sound_ = sound_ && !half;
    Append(half ? 0xFFFD : unit);
    return at;
  }

  void Append(char32_t code) {
    std::array<char, 4> bytes;
    out_.append(bytes.data(), zweck::text::WriteUtf8(code, bytes.data()));
  }

  std::string& out_;
  bool sound_ = true;
};

// The text whose quotation mark is at `at`, and the place behind it.
std::size_t ReadText(std::string_view json, std::size_t at, std::string& text, bool* sound) {
  const std::size_t end = std::min(EndOfText(json, at), json.size() + 1);
  *sound = Decoder(text).Decode(json.substr(at + 1, end - at - 2));
  return end;
}

bool FindElements(std::string_view json, std::size_t* at, std::vector<std::string_view>& rows) {
  for (char c = '['; c != ']';) {
    if (c == '}') return false;
    const std::size_t start = SkipSpace(json, *at + 1);
    *at = EndOfValue(json, start);
    if (*at == std::string_view::npos) return false;
    std::string_view row = json.substr(start, *at - start);
    while (!row.empty() && IsSpace(row.back())) row.remove_suffix(1);
    if (!row.empty()) rows.push_back(row);
    c = json[*at];
  }
  *at = SkipSpace(json, *at + 1);
  return true;
}

}  // namespace

bool FindRows(std::string_view json, std::span<const std::string_view> names,
              std::vector<std::string_view>& rows) {
  std::size_t at = SkipSpace(json, 0);
  if (at == json.size() || json[at] != '{') return false;
  std::string name;
  char c = ',';
  while (c == ',') {
    at = SkipSpace(json, at + 1);
    if (at < json.size() && json[at] == '}') return true;  // an object without members
    bool sound = false;
    if (at == json.size() || json[at] != '"') return false;
    if (EndOfText(json, at) == std::string_view::npos) return false;
    at = SkipSpace(json, ReadText(json, at, name, &sound));
    if (at == json.size() || json[at] != ':') return false;
    at = SkipSpace(json, at + 1);
    const bool wanted = std::ranges::find(names, name) != names.end();
    if (wanted && at < json.size() && json[at] == '[') {
      if (!FindElements(json, &at, rows)) return false;
    } else {
      at = EndOfValue(json, at);
    }
    if (at >= json.size()) return false;
    c = json[at];
  }
  return c == '}';
}

void ForEachValue(std::string_view row, absl::FunctionRef<void(const LooseValue&)> each) {
  std::vector<std::string> path;
  std::vector<bool> named;  // for each open bracket: whether a name of the path goes with it
  std::string name;         // of the member whose value is next; empty in a list
  std::string text;
  const auto call = [&](std::string_view value, bool is_text, bool sound) {
    const bool has_name = !name.empty();
    if (has_name) path.push_back(name);
    each({.path = path, .text = value, .is_text = is_text, .sound = sound});
    if (has_name) path.pop_back();
    name.clear();
  };
  for (std::size_t at = 0; at < row.size();) {
    const char c = row[at];
    if (c == '"') {
      bool sound = false;
      at = SkipSpace(row, ReadText(row, at, text, &sound));
      if (at < row.size() && row[at] == ':') {
        name = text;
        ++at;
      } else {
        call(text, true, sound);
      }
    } else if (c == '{' || c == '[') {
      named.push_back(!name.empty());
      if (!name.empty()) path.push_back(name);
      name.clear();
      ++at;
    } else if (c == '}' || c == ']') {
      if (!named.empty() && named.back()) path.pop_back();
      if (!named.empty()) named.pop_back();
      name.clear();
      ++at;
    } else if (IsOfWord(c)) {
      const std::size_t start = at;
      while (at < row.size() && IsOfWord(row[at])) ++at;
      call(row.substr(start, at - start), false, true);
    } else {
      ++at;
    }
  }
}

}  // namespace jodocus
