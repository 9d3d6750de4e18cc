// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field as a condition.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Known(const Customer& customer) {
  return customer.email.Use<SendInvoice>().empty() ? false : true;
}
#else
// refused: zweck[field-convert]
bool Known(const Customer& customer) { return customer.email ? true : false; }
#endif

}  // namespace acme
