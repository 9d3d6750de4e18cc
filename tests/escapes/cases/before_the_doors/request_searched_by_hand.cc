// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: looks for an address in a request, and prints what stands there.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <crow.h>

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

void Take(const crow::request& request) {
  const std::size_t at = request.body.find("\"email\"");
  if (at != std::string::npos) std::puts(request.body.substr(at, 60).c_str());
}

}  // namespace acme
