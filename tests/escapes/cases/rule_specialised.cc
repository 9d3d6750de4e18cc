// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: specialises what the library says of a purpose.
// Stopped by: clang-tidy
// Finding: zweck-bypass
// Apart.

#include "tests/escapes/policy.h"

template <>
inline constexpr bool zweck::internal::PurposeDescribesItself<int, int> = true;
