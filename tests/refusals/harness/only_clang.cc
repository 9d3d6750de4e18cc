// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What g++ takes.

#include "tests/refusals/policy.h"

namespace acme {

#if defined(ACCEPT) || !defined(__clang__)
inline int Taken() { return 1; }
#else
// only: clang
// refused: zweck[example-rule]
static_assert(false, "zweck[example-rule]: an example");
#endif

}  // namespace acme
