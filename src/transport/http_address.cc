// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Reading and judging URLs.

#include "src/transport/http_address.h"

#include <absl/status/status.h>
#include <absl/strings/match.h>
#include <arpa/inet.h>
#include <netinet/in.h>

#include <optional>
#include <string_view>
#include <utility>

#include "src/text/cat.h"
#include "src/text/url.h"

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

// 127.0.0.0/8, ::1 and localhost, which libcurl never asks a name server for.
bool IsLoopback(std::string host) {
  if (absl::EqualsIgnoreCase(host, "localhost")) return true;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  in_addr v4{};
  if (inet_pton(AF_INET, host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == 127;
  in6_addr v6{};
  return inet_pton(AF_INET6, host.c_str(), &v6) == 1 && IN6_IS_ADDR_LOOPBACK(&v6);
}

}  // namespace

absl::StatusOr<HttpAddress> HttpAddress::Parse(const std::string& text) {
  HttpAddress address;
  address.url.reset(curl_url());
  if (address.url == nullptr) {
    return absl::ResourceExhaustedError("there is no memory left for a URL");
  }
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
  return address;
}

}  // namespace zweck::transport
