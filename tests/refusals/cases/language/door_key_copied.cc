// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A key to the doors that a store keeps.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
const zweck::DoorKey& Keep(const zweck::DoorKey& door) { return door; }
#else
// refused(gcc): use of deleted function 'zweck::DoorKey::DoorKey(const zweck::DoorKey&)'
// refused(clang): call to deleted constructor of 'zweck::DoorKey': zweck: a door's key can't be copied or kept
zweck::DoorKey Keep(const zweck::DoorKey& door) { return door; }
#endif

}  // namespace acme
