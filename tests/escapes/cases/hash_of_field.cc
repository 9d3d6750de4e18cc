// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: tells customers apart by the hash of a field.
// Stopped by: compiler
// Finding: zweck[field-hash]

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Hash(const Customer& customer) {
  return std::hash<decltype(customer.email)>{}(customer.email);
}

}  // namespace acme
