// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asks the framework about the request whose body it reads.
// Author: writes the checks

#include <crow.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

int Take(const crow::request& request) {
  if (request.get_header_value("Content-Type") != "application/json") return 415;
  std::cout << "a request of " << request.body.size() << " bytes\n";
  return zweck::FromJson<Customer>(request.body).ok() ? 204 : 400;
}

}  // namespace acme
