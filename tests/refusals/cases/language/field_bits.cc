// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// The bytes of a field.

#include "tests/refusals/policy.h"

#include <bit>

namespace acme {

#ifdef ACCEPT
auto Bits(const Customer& customer) {
  return std::bit_cast<unsigned>(customer.orders.Use<SendInvoice>());
}
#else
// refused(gcc): no matching function for call to 'bit_cast<unsigned int>(
// refused(clang): no matching function for call to 'bit_cast'
auto Bits(const Customer& customer) { return std::bit_cast<unsigned>(customer.orders); }
#endif

}  // namespace acme
