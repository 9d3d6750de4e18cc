// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Two fields that are used for a purpose which they do not declare: both are reported.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) {
  return customer.email.Use<SendInvoice>().size() + customer.number.Use<SendInvoice>().size();
}
#else
// refused: zweck[use-purpose]
// refused: zweck[use-purpose]
std::size_t Length(const Customer& customer) {
  return customer.email.Use<Advertise>().size() + customer.number.Use<Advertise>().size();
}
#endif

}  // namespace acme
