// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: casts in two steps, by way of void*.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

const std::string& Take(const Customer& customer) {
  const void* bytes = &customer.email;
  return *static_cast<const std::string*>(bytes);
}

}  // namespace acme
