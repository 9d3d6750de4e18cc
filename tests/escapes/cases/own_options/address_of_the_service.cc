// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: opens a transport to where the configuration says.
// Author: writes the checks

#include <zweck/transport/http_transport.h>

#include "tests/escapes/policy.h"

namespace acme {

zweck::HttpOptions Options(const std::string& host, const std::string& token) {
  zweck::HttpOptions options{.url = "https://" + host + "/v1"};
  options.bearer_token = token;
  options.headers.push_back({"X-Client", "acme"});
  return options;
}

}  // namespace acme
