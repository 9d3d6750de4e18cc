// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key to the doors that is made of a byte.

#include "tests/refusals/policy.h"

#include <bit>

namespace acme {

#ifdef ACCEPT
auto Key() { return std::bit_cast<unsigned char>('x'); }
#else
// refused(gcc): no matching function for call to 'bit_cast<zweck::DoorKey>(char)'
// refused(clang): no matching function for call to 'bit_cast'
auto Key() { return std::bit_cast<zweck::DoorKey>('x'); }
#endif

}  // namespace acme
