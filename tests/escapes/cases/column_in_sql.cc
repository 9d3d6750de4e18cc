// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: creates a table for names.
// Stopped by: clang-tidy
// Finding: zweck-undeclared-personal-data

#include "tests/escapes/policy.h"

namespace acme {

constexpr const char* kTable = "CREATE TABLE visitor (id INTEGER, last_name TEXT)";

}  // namespace acme
