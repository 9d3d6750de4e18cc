// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: hands a field to printf's variable arguments.
// Stopped by: compiler
// Finding: non-trivial|expects argument of type

#include <cstdio>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer) { std::printf("%s\n", customer.email); }

}  // namespace acme
