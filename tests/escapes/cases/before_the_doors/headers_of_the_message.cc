// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: logs of what type a request is, and lets a website read the answer.
// Author: writes the checks

#include <crow.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Answer(const crow::request& request, crow::response& response) {
  std::cout << "type " << request.get_header_value("Content-Type") << ", id "
            << request.get_header_value("X-Request-Id") << '\n';
  response.set_header("Access-Control-Allow-Origin", request.get_header_value("Origin"));
}

}  // namespace acme
