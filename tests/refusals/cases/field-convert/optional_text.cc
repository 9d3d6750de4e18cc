// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// An optional text that is made from a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::optional<std::string> To(const Customer& customer) {
  return customer.email.Use<SendInvoice>();
}
#else
// refused: zweck[field-convert]
std::optional<std::string> To(const Customer& customer) { return customer.email; }
#endif

}  // namespace acme
