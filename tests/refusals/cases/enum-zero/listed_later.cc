// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The enumerator that is 0 is not the first of the list.

#include "tests/refusals/policy.h"

namespace acme {

enum class Colour : std::int32_t { kNone, kRed };

#ifdef ACCEPT
ZWECK_ENUM(Colour, kNone, kRed);
#else
// refused: zweck[enum-zero]
ZWECK_ENUM(Colour, kRed, kNone);
#endif

}  // namespace acme
