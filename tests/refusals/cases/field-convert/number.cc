// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A number that is made from a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::int32_t Count(const Customer& customer) { return customer.orders.Use<SendInvoice>(); }
#else
// refused: zweck[field-convert]
std::int32_t Count(const Customer& customer) { return customer.orders; }
#endif

}  // namespace acme
