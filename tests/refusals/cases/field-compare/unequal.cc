// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is unlike a text.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
bool IsAda(const Customer& customer) {
  return customer.email.Use<SendInvoice>() != "ada@example.com";
}
#else
// refused: zweck[field-compare]
bool IsAda(const Customer& customer) { return customer.email != "ada@example.com"; }
#endif

}  // namespace acme
