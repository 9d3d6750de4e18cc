// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a function with the linker's name of what is private.
// Stopped by: clang-tidy
// Finding: zweck-bypass

#include "tests/escapes/policy.h"

namespace acme {

absl::Status Secretly(const void* record) asm("_ZN5zweck4flow5Doors4SendE");

}  // namespace acme
