// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints each parameter of a form.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <drogon/drogon.h>

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Debug(const drogon::HttpRequestPtr& request) {
  for (const auto& [name, value] : request->parameters()) {
    std::cerr << name << '=' << value << '\n';
  }
}

}  // namespace acme
