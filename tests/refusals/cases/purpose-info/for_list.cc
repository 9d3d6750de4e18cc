// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A list of purposes in the place of one.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) { return customer.email.Use<SendInvoice>().size(); }
#else
// refused: zweck[purpose-info]
std::size_t Length(const Customer& customer) {
  return customer.email.Use<For<SendInvoice>>().size();
}
#endif

}  // namespace acme
