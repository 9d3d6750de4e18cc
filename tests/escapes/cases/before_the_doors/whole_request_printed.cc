// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints a request, with all of its headers.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <boost/beast/http.hpp>
#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Debug(const boost::beast::http::request<boost::beast::http::string_body>& request) {
  std::cerr << request << '\n';
}

}  // namespace acme
