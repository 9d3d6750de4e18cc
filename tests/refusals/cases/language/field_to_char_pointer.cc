// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in the place of a C string.

#include "tests/refusals/policy.h"

#include <cstring>

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) {
  return std::strlen(customer.email.Use<SendInvoice>().c_str());
}
#else
// refused(gcc): cannot convert 'acme::Customer::Field<2
// refused(clang): no viable conversion from 'const Field<2
std::size_t Length(const Customer& customer) { return std::strlen(customer.email); }
#endif

}  // namespace acme
