// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: casts a field to its value.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

const std::string& Take(const Customer& customer) {
  return reinterpret_cast<const std::string&>(customer.email);
}

}  // namespace acme
