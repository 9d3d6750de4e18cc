// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: logs the text from which it makes a Body.
// Stopped by: clang-tidy
// Finding: zweck-raw-value
// Author: writes the checks

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

bool Take(std::string text) {
  std::fprintf(stderr, "request: %s\n", text.c_str());
  return zweck::FromJson<Customer>(zweck::Body(std::move(text))).ok();
}

}  // namespace acme
