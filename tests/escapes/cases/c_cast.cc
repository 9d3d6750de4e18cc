// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: casts by the syntax of C.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

const std::string& Take(const Customer& customer) { return *(const std::string*)&customer.email; }

}  // namespace acme
