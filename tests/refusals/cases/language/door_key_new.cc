// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key to the doors on the heap.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
const zweck::DoorKey& Key(const zweck::DoorKey& door) { return door; }
#else
// refused(gcc): 'constexpr zweck::DoorKey::DoorKey()' is private
// refused(clang): calling a private constructor of class 'zweck::DoorKey'
const zweck::DoorKey* Key() { return new zweck::DoorKey; }
#endif

}  // namespace acme
