// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An enumeration without a value for what is not set yet.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
enum class Colour : std::int32_t { kRed, kBlue };
#else
// refused: zweck[enum-zero]
// noted: FirstEnumeratorIs0<acme::Colour>
enum class Colour : std::int32_t { kRed = 1, kBlue };
#endif

ZWECK_ENUM(Colour, kRed, kBlue);

}  // namespace acme
