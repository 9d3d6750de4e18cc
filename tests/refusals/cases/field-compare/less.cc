// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is less than a number.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Few(const Customer& customer) { return customer.orders.Use<SendInvoice>() < 3; }
#else
// refused: zweck[field-compare]
bool Few(const Customer& customer) { return customer.orders < 3; }
#endif

}  // namespace acme
