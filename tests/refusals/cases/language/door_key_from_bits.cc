// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key to the doors that is made of a byte.

#include "tests/refusals/policy.h"

#include <array>
#include <bit>

namespace acme {

#ifdef ACCEPT
auto Key() { return std::bit_cast<std::array<char, 4>>(1); }
#else
// refused(gcc): no matching function for call to 'bit_cast<zweck::DoorKey>(
// refused(clang): no matching function for call to 'bit_cast'
auto Key() { return std::bit_cast<zweck::DoorKey>(std::array<char, sizeof(zweck::DoorKey)>{}); }
#endif

}  // namespace acme
