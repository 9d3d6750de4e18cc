// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks another service, and logs what it asks for.
// Author: writes the checks

#include <boost/beast/http.hpp>
#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

namespace http = boost::beast::http;

void AskForPrices(int stream) {
  const http::request<http::string_body> request(http::verb::get, "/prices", 11);
  std::cout << "asks for " << request.target() << '\n';
  http::write(stream, request);
}

}  // namespace acme
