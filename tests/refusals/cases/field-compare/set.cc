// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A set of fields, which needs their order.

#include "tests/refusals/policy.h"

#include <set>

namespace acme {

#ifdef ACCEPT
void Add(std::set<std::string>& all, const Customer& customer) {
  all.insert(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-compare]
void Add(std::set<decltype(Customer::email)>& all, const Customer& customer) {
  all.insert(customer.email);
}
#endif

}  // namespace acme
