// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The parts of a URL after RFC 3986, section 3, and whether each is one that all programs read
// alike. Stricter than the RFC where programs differ: "127.1" is an address to some and a name to
// others.

#ifndef ZWECK_SRC_TEXT_URL_H_
#define ZWECK_SRC_TEXT_URL_H_

#include <absl/strings/ascii.h>
#include <absl/strings/numbers.h>
#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "src/text/cat.h"
#include "src/text/lists.h"

namespace zweck::text {

// Views of the text that was split.
struct Url {
  std::string_view scheme;
  std::optional<std::string_view> user_info;  // before the last @ of the authority
  std::string_view host;                      // an IPv6 address with its brackets
  std::optional<std::string_view> port;       // behind the colon, maybe empty
  std::string_view path;
  std::string_view query_and_fragment;  // with the ? or #
};

// Where the parts are; whether they are good is for the functions below. Nothing without "://".
inline std::optional<Url> SplitUrl(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  Url url;
  url.scheme = text.substr(0, colon);
  const std::string_view rest = text.substr(colon + 3);
  std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  const std::string_view tail = rest.substr(authority.size());
  url.path = tail.substr(0, tail.find_first_of("?#"));
  url.query_and_fragment = tail.substr(url.path.size());
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    url.user_info = authority.substr(0, at);
    authority.remove_prefix(at + 1);
  }
  const std::size_t bracket = authority.starts_with('[') ? authority.find(']') : 0;
  const std::size_t end =
      bracket == std::string_view::npos ? bracket : authority.find(':', bracket);
  url.host = authority.substr(0, end);
  if (end != std::string_view::npos) url.port = authority.substr(end + 1);
  return url;
}

inline bool IsAscii(std::string_view text) { return All(text, absl::ascii_isascii); }

// 1 to 65535, as a number is written.
inline bool IsPort(std::string_view port) {
  int number = 0;
  return !port.empty() && port.front() != '0' && All(port, absl::ascii_isdigit) &&
         absl::SimpleAtoi(ForAbseil(port), &number) && number <= 65535;
}

// RFC 1123 section 2.1 and RFC 1035 section 2.3.4; and underscores, which many networks have.
inline bool IsLabel(std::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char c) {
           return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_';
         });
}

// A label in whose place some programs read a number, and so an address.
inline bool LooksLikeNumber(std::string_view label) {
  if (label.starts_with("0x") || label.starts_with("0X")) {
    return All(label.substr(2), absl::ascii_isxdigit);
  }
  return All(label, absl::ascii_isdigit);
}

// A name of at most 253 characters without an empty label, not even a last one; an IPv4 address as
// four numbers; or an IPv6 address in brackets, without a zone.
inline bool IsHost(std::string_view host) {
  if (host.starts_with('[')) {
    if (host.size() < 2 || host.back() != ']') return false;
    const std::string address(host.substr(1, host.size() - 2));
    in6_addr parsed{};
    return address.find('\0') == std::string::npos &&
           inet_pton(AF_INET6, address.c_str(), &parsed) == 1;
  }
  if (host.empty() || host.size() > 253) return false;
  for (std::string_view rest = host;;) {
    const std::size_t dot = rest.find('.');
    const std::string_view label = rest.substr(0, dot);
    if (!IsLabel(label)) return false;
    if (dot != std::string_view::npos) {
      rest.remove_prefix(dot + 1);
      continue;
    }
    in_addr parsed{};
    return !LooksLikeNumber(label) || inet_pton(AF_INET, std::string(host).c_str(), &parsed) == 1;
  }
}

// Each % with two hexadecimal digits behind it, which are not those of a NUL.
inline bool IsEscapedWell(std::string_view text) {
  for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
    const std::string_view digits = text.substr(at + 1, 2);
    if (digits.size() < 2 || digits == "00" || !All(digits, absl::ascii_isxdigit)) return false;
  }
  return true;
}

// Neither blank nor control character, nothing beyond ASCII, and no backslash, which some programs
// read as a slash.
inline bool IsVisibleAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

}  // namespace zweck::text

#endif  // ZWECK_SRC_TEXT_URL_H_
