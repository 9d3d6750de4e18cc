// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes a field apart by a structured binding.
// Stopped by: compiler
// Finding: private|inaccessible

#include "tests/escapes/policy.h"

namespace acme {

std::string Take(const Customer& customer) {
  const auto& [value] = customer.email;
  return value;
}

}  // namespace acme
