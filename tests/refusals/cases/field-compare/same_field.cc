// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of two records.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Same(const Customer& customer, const Customer& other) {
  return customer.email.Use<SendInvoice>() == other.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-compare]
bool Same(const Customer& customer, const Customer& other) { return customer.email == other.email; }
#endif

}  // namespace acme
