// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of a nested category, by a purpose that only the nesting field declares.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) {
  return customer.address.Use<ContactCustomer>().city.Use<ContactCustomer>().size();
}
#else
// refused: zweck[use-purpose]
// noted(gcc): zweck: Address.street may not be used for contact-customer; it is declared for: send-invoice
// noted(clang): acme::Address, zweck::Name<7>{"street"}
std::size_t Length(const Customer& customer) {
  return customer.address.Use<ContactCustomer>().street.Use<ContactCustomer>().size();
}
#endif

}  // namespace acme
