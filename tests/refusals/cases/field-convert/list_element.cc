// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in a list of texts.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Copy(const Customer& customer, std::vector<std::string>& all) {
  all.push_back(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-convert]
void Copy(const Customer& customer, std::vector<std::string>& all) {
  all.push_back(customer.email);
}
#endif

}  // namespace acme
