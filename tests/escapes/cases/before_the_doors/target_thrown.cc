// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: throws with the address that was asked for.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <boost/beast/http.hpp>
#include <stdexcept>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

void Route(const boost::beast::http::request<boost::beast::http::string_body>& request) {
  throw std::out_of_range("no page at " + std::string(request.target()));
}

}  // namespace acme
