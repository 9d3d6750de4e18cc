// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The parts of a URL after RFC 3986, section 3, each with fewer characters than the RFC allows:
// whatever two programs could read in two ways is refused.

#include "jodocus/url_without_user_info.h"

#include <absl/strings/ascii.h>

#include <algorithm>
#include <string_view>

namespace jodocus {

namespace {

using zweck::Reading;

bool IsOneOf(char c, std::string_view others) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
         others.find(c) != std::string_view::npos;
}

bool IsMadeOf(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [others](char c) { return IsOneOf(c, others); });
}

bool IsVisibleAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

bool IsPort(std::string_view port) {
  return !port.empty() && port.size() <= 5 &&
         std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

// A host name, an IPv4 address, or an IPv6 address in brackets; and a port, if there is one.
bool IsHostAndPort(std::string_view text) {
  std::size_t end = text.find(':');
  if (!text.empty() && text.front() == '[') {
    const std::size_t bracket = text.find(']');
    if (bracket == std::string_view::npos || bracket == 1) return false;
    if (!IsMadeOf(text.substr(1, bracket - 1), ":.")) return false;
    end = bracket + 1;
    if (end == text.size()) return true;
    if (text[end] != ':') return false;
  } else {
    const std::string_view host = text.substr(0, end);
    if (host.empty() || !IsMadeOf(host, "-._")) return false;
    if (end == std::string_view::npos) return true;
  }
  return IsPort(text.substr(end + 1));
}

}  // namespace

Reading UrlWithoutUserInfo::FromText(std::string& text) {
  const std::string_view url = text;
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos || !IsVisibleAscii(url)) return Reading::kMalformed;
  const std::string scheme = absl::AsciiStrToLower(text.substr(0, colon));
  if (scheme != "http" && scheme != "https") return Reading::kMalformed;

  const std::string_view rest = url.substr(colon + 3);
  const std::size_t authority_end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string_view authority = rest.substr(0, authority_end);
  const std::string_view tail = rest.substr(authority_end);
  // An `@` behind the authority: a password with a slash or a question mark in it, most likely.
  if (tail.find('@') != std::string_view::npos) return Reading::kMalformed;

  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    authority.remove_prefix(at + 1);
  }
  const std::string_view path = tail.substr(0, tail.find_first_of("?#"));
  if (!IsHostAndPort(authority) || !IsMadeOf(path, "-._~%+/")) return Reading::kMalformed;

  std::string kept = scheme;
  kept.append("://").append(authority).append(path);
  text = std::move(kept);
  return Reading::kKept;
}

}  // namespace jodocus
