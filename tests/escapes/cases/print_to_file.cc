// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: prints a field into a file.
// Stopped by: compiler
// Finding: zweck[field-print]

#include <fstream>

#include "tests/escapes/policy.h"

namespace acme {

void Print(const Customer& customer) { std::ofstream("/tmp/x") << customer.email; }

}  // namespace acme
