// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints a field.
// Stopped by: compiler
// Finding: zweck[field-print]

#include <iostream>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer) { std::cout << customer.email << "\n"; }

}  // namespace acme
