// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key that is moved to where it outlives the call.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
const zweck::DoorKey& Keep(zweck::DoorKey&& door) { return door; }
#else
// refused(gcc): use of deleted function 'zweck::DoorKey::DoorKey(const zweck::DoorKey&)'
// refused(clang): call to deleted constructor of 'zweck::DoorKey': zweck: a door's key can't be copied or kept
zweck::DoorKey Keep(zweck::DoorKey&& door) { return std::move(door); }
#endif

}  // namespace acme
