// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field of a nested record.

#include "tests/refusals/policy.h"

namespace acme {

std::size_t Send(const Customer& customer) {
#ifdef ACCEPT
  return zweck::Disclose<ContactTable>(customer.address.Use<ContactCustomer>().city,
                                       [](const std::string& text) { return text.size(); });
#else
  // refused: zweck[disclose-purpose]
  // noted(gcc): zweck: Address.street may not be disclosed to contact-table for contact-customer; it is declared for: send-invoice
  // noted(clang): zweck::Name<7>{"street"}
  return zweck::Disclose<ContactTable>(customer.address.Use<ContactCustomer>().street,
                                       [](const std::string& text) { return text.size(); });
#endif
}

}  // namespace acme
