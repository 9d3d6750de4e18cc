// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: declares a function in the library's namespace.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Apart.

#include "tests/escapes/policy.h"

namespace zweck::internal {
inline bool MayEverything() { return true; }
}  // namespace zweck::internal
