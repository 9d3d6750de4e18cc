// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: reads the bits of a whole record.
// Stopped by: compiler
// Finding: bit_cast

#include <array>
#include <bit>

#include "tests/escapes/policy.h"

namespace acme {

auto Bits(const Customer& customer) {
  return std::bit_cast<std::array<char, sizeof(Customer)>>(customer);
}

}  // namespace acme
