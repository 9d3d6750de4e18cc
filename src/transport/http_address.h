// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address that records may be sent to, as libcurl itself reads it: what is checked is what is
// used.

#ifndef ZWECK_SRC_TRANSPORT_HTTP_ADDRESS_H_
#define ZWECK_SRC_TRANSPORT_HTTP_ADDRESS_H_

#include <absl/status/statusor.h>
#include <absl/types/span.h>
#include <curl/curl.h>

#include <memory>
#include <string>
#include <string_view>

namespace zweck::transport {

struct FreeCurlUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using CurlUrl = std::unique_ptr<CURLU, FreeCurlUrl>;

struct HttpAddress {
  // The hosts that an address may have, and who says so: "the sink".
  struct Allowed {
    absl::Span<const std::string_view> hosts;
    std::string_view by;
  };

  // InvalidArgument for what is not an address, PermissionDenied for another host; without a word
  // of the URL but its origin: a path or query may be a secret.
  static absl::StatusOr<HttpAddress> Parse(const std::string& url, const Allowed& allowed);

  // The URL with `path` behind its own path. InvalidArgument, without a word of it, unless it is
  // empty or starts with a slash, is escaped, and stays below: it has no segment that is "." or
  // "..", however these are escaped, no query and no fragment.
  absl::StatusOr<CurlUrl> WithPath(std::string_view path) const;

  CurlUrl url;
  std::string scheme;  // "https", or "http" for this machine
  std::string origin;  // "https://tickets.example.com:443", for errors
};

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_HTTP_ADDRESS_H_
