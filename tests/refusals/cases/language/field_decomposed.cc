// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that structured binding takes apart.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Take(const Customer& customer) {
  const auto& [number, email, address, orders] = customer;
  (void)email;
}
#else
// refused(gcc): cannot decompose inaccessible member
// refused(clang): cannot decompose members of inaccessible base class
// refused(clang22): cannot bind members of inaccessible base class
void Take(const Customer& customer) {
  const auto& [value] = customer.email;
  (void)value;
}
#endif

}  // namespace acme
