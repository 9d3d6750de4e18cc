// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An address that records may be posted to, as libcurl itself reads it: what is checked is what is
// used.

#ifndef ZWECK_SRC_TRANSPORT_HTTP_ADDRESS_H_
#define ZWECK_SRC_TRANSPORT_HTTP_ADDRESS_H_

#include <absl/status/statusor.h>
#include <curl/curl.h>

#include <memory>
#include <string>

namespace zweck::transport {

struct HttpAddress {
  struct Free {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
  };

  // InvalidArgument, without a word of the URL but its origin: a path or query may be a secret.
  static absl::StatusOr<HttpAddress> Parse(const std::string& url);

  std::unique_ptr<CURLU, Free> url;
  std::string scheme;  // "https", or "http" for this machine
  std::string origin;  // "https://tickets.example.com:443", for errors
};

}  // namespace zweck::transport

#endif  // ZWECK_SRC_TRANSPORT_HTTP_ADDRESS_H_
