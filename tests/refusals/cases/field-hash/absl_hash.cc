// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// absl::Hash of a field.

#include "tests/refusals/policy.h"

#include <absl/hash/hash.h>

namespace acme {

#ifdef ACCEPT
std::size_t Hash(const Customer& customer) {
  return absl::Hash<std::string>()(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-hash]
std::size_t Hash(const Customer& customer) {
  return absl::Hash<decltype(Customer::email)>()(customer.email);
}
#endif

}  // namespace acme
