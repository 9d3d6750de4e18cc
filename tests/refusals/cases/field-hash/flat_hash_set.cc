// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A set of Abseil, which hashes and compares its fields.

#include "tests/refusals/policy.h"

#include <absl/container/flat_hash_set.h>

namespace acme {

#ifdef ACCEPT
void Add(absl::flat_hash_set<std::string>& all, const Customer& customer) {
  all.insert(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-hash]
// refused: zweck[field-compare]
void Add(absl::flat_hash_set<decltype(Customer::email)>& all, const Customer& customer) {
  all.insert(customer.email);
}
#endif

}  // namespace acme
