// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reading and judging URLs.

#include "src/transport/http_address.h"

#include <absl/status/status.h>
#include <absl/strings/match.h>
#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "src/text/cat.h"
#include "src/text/url.h"
#include "zweck/internal/wipe.h"

namespace zweck::transport {
namespace {

using text::Cat;

std::optional<std::string> Part(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return std::nullopt;
  std::string out(text);
  curl_free(text);
  return out;
}

constexpr std::string_view kHasUserInfo = "has user info; use the bearer token or a header";
constexpr std::string_view kNotHttps = "does not start with https:// and a host";

absl::Status Refused(std::string_view why) {
  return absl::InvalidArgumentError(Cat({"the URL of an HTTP transport ", why}));
}

absl::Status NoMemory() {
  return absl::ResourceExhaustedError("there is no memory left for a URL");
}

absl::Status CheckParts(std::string_view text) {
  const std::optional<text::Url> url = text::SplitUrl(text);
  if (!url.has_value() || url->host.empty()) return Refused(kNotHttps);
  if (url->user_info.has_value()) return Refused(kHasUserInfo);
  if (!text::IsAscii(url->host)) {
    return Refused(
        "has a host with letters beyond ASCII; write it as name servers know it, with xn--");
  }
  if (!text::IsHost(url->host)) {
    return Refused("has a host that is neither a name, an IPv4 address nor an IPv6 address");
  }
  if (url->port.has_value() && !text::IsPort(*url->port)) {
    return Refused("has a port that is not a number from 1 to 65535");
  }
  for (const std::string_view part : {url->path, url->query_and_fragment}) {
    if (!text::IsVisibleAscii(part)) return Refused("has a character that must be escaped");
    if (!text::IsEscapedWell(part)) {
      return Refused("has a % without two hexadecimal digits of a character behind it");
    }
  }
  return absl::OkStatus();
}

// An IPv6 address, with brackets or without.
std::optional<in6_addr> Ipv6(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  in6_addr address{};
  if (inet_pton(AF_INET6, std::string(host).c_str(), &address) != 1) return std::nullopt;
  return address;
}

// 127.0.0.0/8, ::1 and localhost, which libcurl never asks a name server for.
bool IsLoopback(const std::string& host) {
  if (absl::EqualsIgnoreCase(host, "localhost")) return true;
  in_addr v4{};
  if (inet_pton(AF_INET, host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == 127;
  const std::optional<in6_addr> v6 = Ipv6(host);
  return v6.has_value() && IN6_IS_ADDR_LOOPBACK(&*v6);
}

// A name in other letters is the same name, and an IPv6 address has many spellings; an IPv4 address
// has one (text::IsHost), and a name is not the address that it may stand for.
bool IsSameHost(std::string_view a, std::string_view b) {
  if (text::EqualsIgnoringCase(a, b)) return true;
  const std::optional<in6_addr> first = Ipv6(a);
  const std::optional<in6_addr> second = Ipv6(b);
  return first.has_value() && second.has_value() && IN6_ARE_ADDR_EQUAL(&*first, &*second);
}

// What ends a segment of a path, after as before a server unescapes it: 0 for nothing.
std::size_t SeparatorAt(std::string_view text) {
  if (text.starts_with('/')) return 1;
  const std::string_view escaped = text.substr(0, 3);
  return text::EqualsIgnoringCase(escaped, "%2f") || text::EqualsIgnoringCase(escaped, "%5c") ? 3
                                                                                              : 0;
}

// A segment that is "." or "..", also if it is escaped, leads elsewhere.
bool LeadsElsewhere(std::string_view path) {
  int dots = 0;  // of this segment; -1 if there is something else in it
  const auto is_dots = [&] { return dots == 1 || dots == 2; };
  while (!path.empty()) {
    if (const std::size_t separator = SeparatorAt(path); separator != 0) {
      if (is_dots()) return true;
      dots = 0;
      path.remove_prefix(separator);
      continue;
    }
    const bool is_escaped = text::EqualsIgnoringCase(path.substr(0, 3), "%2e");
    dots = dots >= 0 && (is_escaped || path.front() == '.') ? dots + 1 : -1;
    path.remove_prefix(is_escaped ? 3 : 1);
  }
  return is_dots();
}

bool IsPath(std::string_view path) {
  return path.starts_with('/') && text::IsVisibleAscii(path) && text::IsEscapedWell(path) &&
         path.find_first_of("?#") == std::string_view::npos && !LeadsElsewhere(path);
}

}  // namespace

absl::StatusOr<HttpAddress> HttpAddress::Parse(const std::string& text, const Allowed& allowed) {
  HttpAddress address;
  address.url.reset(curl_url());
  if (address.url == nullptr) return NoMemory();
  CURLU* const url = address.url.get();
  // Before libcurl, which would take the first directory of "https:///a" for the host, a NUL for
  // the end, 0x7f.1 for 127.0.0.1, and what it can't read for something else.
  if (absl::Status status = CheckParts(text); !status.ok()) return status;
  if (curl_url_set(url, CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
    return Refused("is malformed");
  }
  if (Part(url, CURLUPART_USER).has_value() || Part(url, CURLUPART_PASSWORD).has_value()) {
    return Refused(kHasUserInfo);
  }
  const std::optional<std::string> scheme = Part(url, CURLUPART_SCHEME);
  const std::optional<std::string> host = Part(url, CURLUPART_HOST);
  if (!scheme.has_value() || !host.has_value() || (*scheme != "https" && *scheme != "http")) {
    return Refused(kNotHttps);
  }
  address.scheme = *scheme;
  address.origin =
      Cat({*scheme, "://", *host, ":", Part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT).value_or("")});
  if (*scheme == "http" && !IsLoopback(*host)) {
    return absl::InvalidArgumentError(
        Cat({address.origin, ": only this machine may be sent to without TLS; use https://"}));
  }
  const auto is_same = [&](std::string_view each) { return IsSameHost(each, *host); };
  if (!std::ranges::any_of(allowed.hosts, is_same)) {
    return absl::PermissionDeniedError(
        Cat({address.origin, ": this host is not one that ", allowed.by, " names"}));
  }
  return address;
}

absl::StatusOr<CurlUrl> HttpAddress::WithPath(std::string_view path) const {
  CurlUrl joined(curl_url_dup(url.get()));
  if (joined == nullptr) return NoMemory();
  if (path.empty()) return joined;
  if (!IsPath(path)) {
    return absl::InvalidArgumentError(
        "the path of a request does not start with a slash, is not escaped, or leads elsewhere");
  }
  std::string before = Part(joined.get(), CURLUPART_PATH).value_or("");
  std::string whole;
  whole.reserve(before.size() + path.size());  // so that no copy is left behind by growing
  whole = before;
  internal::Wipe(before);
  if (whole.ends_with('/')) whole.pop_back();
  whole += path;
  const CURLUcode set = curl_url_set(joined.get(), CURLUPART_PATH, whole.c_str(), 0);
  internal::Wipe(whole);
  if (set != CURLUE_OK) return NoMemory();
  return joined;
}

}  // namespace zweck::transport
