// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An enumeration that has more bits than Protocol Buffers takes.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
enum class Colour : std::int32_t { kNone, kRed };
#else
// refused: zweck[enum-size]
// noted: EnumFitsInto32Bits<acme::Colour>
enum class Colour : std::int64_t { kNone, kRed };
#endif

ZWECK_ENUM(Colour, kNone, kRed);

}  // namespace acme
