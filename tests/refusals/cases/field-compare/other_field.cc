// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two fields of a record.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool Same(const Customer& customer) {
  return customer.number.Use<SendInvoice>() == customer.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-compare]
bool Same(const Customer& customer) { return customer.number == customer.email; }
#endif

}  // namespace acme
