// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes a number of a record's address.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include <cstdint>

#include "tests/escapes/policy.h"

namespace acme {

std::uintptr_t Take(const Customer& customer) {
  return reinterpret_cast<std::uintptr_t>(&customer);
}

}  // namespace acme
