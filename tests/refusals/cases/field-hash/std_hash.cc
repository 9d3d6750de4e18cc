// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// std::hash of a field.

#include "tests/refusals/policy.h"

#include <functional>

namespace acme {

#ifdef ACCEPT
std::size_t Hash(const Customer& customer) {
  return std::hash<std::string>()(customer.email.Use<SendInvoice>());
}
#else
// refused: zweck[field-hash]
std::size_t Hash(const Customer& customer) {
  return std::hash<decltype(Customer::email)>()(customer.email);
}
#endif

}  // namespace acme
