// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: copies the bytes of a record.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include <cstring>

#include "tests/escapes/policy.h"

namespace acme {

void Take(const Customer& customer, char* out) { std::memcpy(out, &customer, sizeof(customer)); }

}  // namespace acme
