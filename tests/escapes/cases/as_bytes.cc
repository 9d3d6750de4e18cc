// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: views a record as bytes.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include <span>

#include "tests/escapes/policy.h"

namespace acme {

auto Take(const Customer& customer) { return std::as_bytes(std::span(&customer, 1)); }

}  // namespace acme
