// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The bytes of a field.

#include <bit>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
auto Bits(const Customer& customer) {
  return std::bit_cast<unsigned>(customer.orders.Use<SendInvoice>());
}
#else
auto Bits(const Customer& customer) { return std::bit_cast<unsigned>(customer.orders); }
#endif

// refused(gcc): no matching function for call to 'bit_cast<unsigned int>(
// refused(clang): no matching function for call to 'bit_cast'

}  // namespace acme
