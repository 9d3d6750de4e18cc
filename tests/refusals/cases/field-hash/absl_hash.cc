// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::Hash of a field.

#include <absl/hash/hash.h>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Hash(const Customer& customer) {
  return absl::Hash<std::string>()(customer.email.Use<SendInvoice>());
}
#else
std::size_t Hash(const Customer& customer) {
  return absl::Hash<decltype(Customer::email)>()(customer.email);
}
#endif

// refused: zweck[field-hash]

}  // namespace acme
