// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An enumeration that is listed outside of its namespace.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
namespace shop {
enum class Colour : std::int32_t { kNone, kRed };
ZWECK_ENUM(Colour, kNone, kRed);
}  // namespace shop
#else
// refused: zweck[enum-namespace]
namespace shop {
enum class Colour : std::int32_t { kNone, kRed };
}  // namespace shop
ZWECK_ENUM(shop::Colour, kNone, kRed);
#endif

}  // namespace acme
