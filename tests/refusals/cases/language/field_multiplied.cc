// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in a product.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
int Twice(const Customer& customer) { return customer.orders.Use<SendInvoice>() * 2; }
#else
// refused(gcc): no match for 'operator*'
// refused(clang): zweck[field-convert]
int Twice(const Customer& customer) { return customer.orders * 2; }
#endif

}  // namespace acme
