// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A set of fields, which hashes and compares them.

#include "tests/refusals/policy.h"

#include <unordered_set>

namespace acme {

#ifdef ACCEPT
void Add(std::unordered_set<std::string>& all, const Customer& customer) {
  all.insert(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-hash]
// refused: zweck[field-compare]
void Add(std::unordered_set<decltype(Customer::email)>& all, const Customer& customer) {
  all.insert(customer.email);
}
#endif

}  // namespace acme
