// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two records.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Same(const Customer& customer, const Customer& other) {
  return customer.number.Use<SendInvoice>() == other.number.Use<SendInvoice>();
}
#else
// refused(gcc): no match for 'operator=='
// refused(clang): invalid operands to binary expression
bool Same(const Customer& customer, const Customer& other) { return customer == other; }
#endif

}  // namespace acme
