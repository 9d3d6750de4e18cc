// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text that a field is appended to.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Copy(const Customer& customer, std::string& text) {
  text += customer.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-convert]
void Copy(const Customer& customer, std::string& text) { text += customer.email; }
#endif

}  // namespace acme
