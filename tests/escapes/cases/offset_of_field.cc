// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks where in a record a field is.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include <cstddef>

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Take() { return offsetof(Customer, email); }

}  // namespace acme
