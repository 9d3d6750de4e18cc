// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

#include "jodocus/email_address.h"

#include <absl/strings/ascii.h>

#include <algorithm>

#include "src/text/lists.h"

namespace jodocus {

namespace {

using zweck::Reading;

// RFC 5321, section 4.5.3.1, and the erratum 1690 of RFC 3696.
constexpr std::size_t kMaxLocal = 64;
constexpr std::size_t kMaxAddress = 254;
// RFC 1035, section 2.3.4.
constexpr std::size_t kMaxLabel = 63;

bool IsAlnum(char c) { return absl::ascii_isalnum(static_cast<unsigned char>(c)); }

// RFC 5322's atext, without `*`.
bool IsAtomText(char c) {
  return IsAlnum(c) || std::string_view("!#$%&'+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool IsAtom(std::string_view atom) {
  return !atom.empty() && std::ranges::all_of(atom, IsAtomText);
}

bool IsLabel(std::string_view label) {
  return !label.empty() && label.size() <= kMaxLabel && label.front() != '-' &&
         label.back() != '-' &&
         std::ranges::all_of(label, [](char c) { return IsAlnum(c) || c == '-'; });
}

// How many parts there are between dots; 0 if one is not as it should be.
template <class IsPart>
std::size_t CountParts(std::string_view text, IsPart is_part) {
  std::size_t count = 0;
  for (;;) {
    const std::size_t dot = text.find('.');
    if (!is_part(text.substr(0, dot))) return 0;
    ++count;
    if (dot == std::string_view::npos) return count;
    text.remove_prefix(dot + 1);
  }
}

// The last label of a host name has a letter, or else it is an IPv4 address.
bool IsHost(std::string_view host) {
  return CountParts(host, IsLabel) >= 2 &&
         !zweck::text::All(host.substr(host.rfind('.') + 1), absl::ascii_isdigit);
}

Reading Read(std::string& text, Reading otherwise) {
  absl::StripAsciiWhitespace(&text);
  return IsEmailAddress(text) ? Reading::kKept : otherwise;
}

}  // namespace

bool IsEmailAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  return text.size() <= kMaxAddress && at <= kMaxLocal &&
         CountParts(text.substr(0, at), IsAtom) > 0 && IsHost(text.substr(at + 1));
}

Reading EmailText::FromText(std::string& text) { return Read(text, Reading::kAbsent); }

Reading RequiredEmailText::FromText(std::string& text) { return Read(text, Reading::kMalformed); }

}  // namespace jodocus
