// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the addresses of callers for debugging.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data

#include "tests/escapes/policy.h"

namespace acme {

struct Request {
  std::string path;
  std::string remote_addr;
};

}  // namespace acme
