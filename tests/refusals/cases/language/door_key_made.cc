// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key to the doors that somebody makes.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Open(const zweck::DoorKey& door);
#else
// refused(gcc): 'constexpr zweck::DoorKey::DoorKey()' is private
// refused(clang): calling a private constructor of class 'zweck::DoorKey'
const zweck::DoorKey door;
#endif

}  // namespace acme
