// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in a sum.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::int32_t Next(const Customer& customer) { return customer.orders.Use<SendInvoice>() + 1; }
#else
// refused: zweck[field-convert]
std::int32_t Next(const Customer& customer) { return customer.orders + 1; }
#endif

}  // namespace acme
