// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key to the doors that is made of a byte.

#include <bit>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
auto Key() { return std::bit_cast<unsigned char>('x'); }
#else
auto Key() { return std::bit_cast<zweck::DoorKey>('x'); }
#endif

// refused(gcc): no matching function for call to 'bit_cast<zweck::DoorKey>(char)'
// refused(clang): no matching function for call to 'bit_cast'

}  // namespace acme
