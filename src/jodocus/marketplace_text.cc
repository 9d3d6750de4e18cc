// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/marketplace_text.h"

#include <absl/strings/ascii.h>

#include "jodocus/email_address.h"
#include "jodocus/one_line.h"
#include "src/text/cat.h"
#include "src/text/lists.h"

namespace jodocus {

namespace {

using zweck::Reading;
using zweck::text::EqualsIgnoringCase;

constexpr std::string_view kForgotten = "RTBF";
constexpr std::string_view kMailTo = "mailto";

bool IsNothing(std::string_view tidy) { return tidy.empty() || tidy == "null"; }

bool IsWordLetter(char c) { return absl::ascii_isalnum(static_cast<unsigned char>(c)); }

// What stands where there is no id. Two rows with the same one would be taken for one licence.
bool IsNoId(std::string_view tidy) {
  std::string letters;
  for (const char c : tidy) {
    const auto byte = static_cast<unsigned char>(c);
    if (c != '0' && (absl::ascii_isalnum(byte) || !absl::ascii_isascii(byte))) {
      letters += absl::ascii_tolower(byte);
    }
  }
  return zweck::text::IsOneOf(letters, {"", "na", "null", "none", "nil", "unknown", "undefined"});
}

// A number is its digits, as some reports have telephone numbers and postal codes.
Reading NumberFromJson(std::string_view json, std::string& text) {
  if (json == "null") return Reading::kAbsent;
  if (json.empty() ||
      (json[0] != '-' && !absl::ascii_isdigit(static_cast<unsigned char>(json[0])))) {
    return Reading::kMalformed;
  }
  text = json;
  return Reading::kKept;
}

std::string_view WithoutScheme(std::string_view address) {
  constexpr std::string_view kScheme = "mailto:";
  const bool has = EqualsIgnoringCase(address.substr(0, kScheme.size()), kScheme);
  return has ? address.substr(kScheme.size()) : address;
}

// `[ada@example.com](mailto:ada@example.com)` is `ada@example.com`. Two different ones are neither.
std::string_view WithoutMarkdown(std::string_view text) {
  const std::size_t middle = text.find("](");
  if (middle == std::string_view::npos || text.front() != '[' || text.back() != ')') {
    return WithoutScheme(text);
  }
  const std::string_view label = text.substr(1, middle - 1);
  const std::string_view target = WithoutScheme(text.substr(middle + 2, text.size() - middle - 3));
  return EqualsIgnoringCase(label, target) ? label : text;
}

}  // namespace

Reading MarketplaceText::FromText(std::string& text) {
  OneLine::FromText(text);
  return IsNothing(text) ? Reading::kAbsent : Reading::kKept;
}

Reading MarketplaceText::FromJson(std::string_view json, std::string& text) {
  return NumberFromJson(json, text);
}

Reading MarketplaceId::FromText(std::string& text) {
  OneLine::FromText(text);
  return IsNoId(text) ? Reading::kAbsent : Reading::kKept;
}

Reading MarketplaceId::FromJson(std::string_view json, std::string& text) {
  const Reading reading = NumberFromJson(json, text);
  return reading == Reading::kKept ? FromText(text) : reading;
}

bool AsksToBeForgotten(std::string_view text) {
  bool asks = false;
  while (!text.empty()) {
    const auto end = std::ranges::find_if_not(text, IsWordLetter);
    const auto size = static_cast<std::size_t>(end - text.begin());
    const std::string_view word = text.substr(0, size);
    text.remove_prefix(std::max<std::size_t>(size, 1));
    if (word.empty() || EqualsIgnoringCase(word, kMailTo)) continue;
    if (!EqualsIgnoringCase(word, kForgotten)) return false;
    asks = true;
  }
  return asks;
}

Reading MarketplacePersonText::FromText(std::string& text) {
  OneLine::FromText(text);
  if (AsksToBeForgotten(text)) return Reading::kForgotten;
  return IsNothing(text) ? Reading::kAbsent : Reading::kKept;
}

Reading MarketplacePersonText::FromJson(std::string_view json, std::string& text) {
  return NumberFromJson(json, text);
}

Reading MarketplaceEmail::FromText(std::string& text) {
  OneLine::FromText(text);
  if (text.empty()) return Reading::kAbsent;
  if (AsksToBeForgotten(text)) return Reading::kForgotten;
  const std::string address(WithoutMarkdown(text));
  if (!IsEmailAddress(address)) return Reading::kAbsent;
  text = address;
  return Reading::kKept;
}

}  // namespace jodocus
