// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps records in a global.
// Stopped by: clang-tidy
// Finding: zweck-kept-record
// Author: writes the checks

#include <map>
#include <memory>

#include "tests/escapes/policy.h"

namespace acme {

std::map<int, std::shared_ptr<const Customer>>& All() {
  static auto& all = *new std::map<int, std::shared_ptr<const Customer>>;
  return all;
}

}  // namespace acme
