// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reads by the grammar of RFC 9110, section 5.6.6.

#include "media_type.h"

#include <absl/strings/ascii.h>
#include <absl/strings/match.h>

#include <algorithm>
#include <optional>
#include <string>

namespace connect_backend {
namespace {

bool IsTokenCharacter(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

bool EqualsIgnoreCase(std::string_view a, std::string_view b) {
  return absl::EqualsIgnoreCase(absl::string_view(a.data(), a.size()),
                                absl::string_view(b.data(), b.size()));
}

// Takes what is in front of the text away from it.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool AtEnd() const { return text_.empty(); }
  void SkipBlanks() {
    while (!text_.empty() && IsBlank(text_.front())) text_.remove_prefix(1);
  }
  bool Take(char c) {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }
  // Empty if there is none.
  std::string_view Token() {
    const auto end = std::ranges::find_if_not(text_, IsTokenCharacter);
    const std::string_view token = text_.substr(0, static_cast<std::size_t>(end - text_.begin()));
    text_.remove_prefix(token.size());
    return token;
  }
  // A token, or text in quotes.
  std::optional<std::string> Value() {
    if (!Take('"')) {
      const std::string_view token = Token();
      return token.empty() ? std::nullopt : std::optional<std::string>(token);
    }
    std::string value;
    while (!text_.empty() && !text_.starts_with('"')) {
      if (Take('\\') && text_.empty()) return std::nullopt;
      const char c = text_.front();
      if (absl::ascii_iscntrl(static_cast<unsigned char>(c)) && c != '\t') return std::nullopt;
      value.push_back(c);
      text_.remove_prefix(1);
    }
    return Take('"') ? std::optional(value) : std::nullopt;
  }

 private:
  std::string_view text_;
};

}  // namespace

bool IsJson(std::string_view content_type) {
  Reader reader(content_type);
  reader.SkipBlanks();
  if (!EqualsIgnoreCase(reader.Token(), "application") || !reader.Take('/') ||
      !EqualsIgnoreCase(reader.Token(), "json")) {
    return false;
  }
  bool has_charset = false;
  for (reader.SkipBlanks(); !reader.AtEnd(); reader.SkipBlanks()) {
    if (!reader.Take(';')) return false;
    reader.SkipBlanks();
    const std::string_view name = reader.Token();
    if (name.empty()) continue;  // a semicolon without a parameter is allowed
    if (!reader.Take('=')) return false;
    const std::optional<std::string> value = reader.Value();
    if (!value) return false;
    if (!EqualsIgnoreCase(name, "charset")) continue;
    if (has_charset || !EqualsIgnoreCase(*value, "utf-8")) return false;
    has_charset = true;
  }
  return true;
}

}  // namespace connect_backend
