// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads a record by assembly.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

void Take(const Customer& customer) { asm volatile("" : : "r"(&customer) : "memory"); }

}  // namespace acme
