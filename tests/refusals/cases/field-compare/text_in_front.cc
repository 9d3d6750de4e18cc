// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text and a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool IsAda(const Customer& customer) {
  return "ada@example.com" == customer.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-compare]
bool IsAda(const Customer& customer) { return "ada@example.com" == customer.email; }
#endif

}  // namespace acme
