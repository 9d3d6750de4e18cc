// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: makes the key from bits.
// Stopped by: compiler
// Finding: bit_cast

#include <bit>

#include "tests/escapes/policy.h"

namespace acme {

zweck::DoorKey Make() { return std::bit_cast<zweck::DoorKey>('k'); }

}  // namespace acme
