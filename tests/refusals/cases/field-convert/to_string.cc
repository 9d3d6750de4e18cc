// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// std::to_string of a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) {
  return std::to_string(customer.orders.Use<SendInvoice>());
}
#else
// refused: zweck[field-convert]
std::string Line(const Customer& customer) { return std::to_string(customer.orders); }
#endif

}  // namespace acme
