// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field that is used for a purpose which it does not declare.
// lines: 12

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::size_t Length(const Customer& customer) { return customer.email.Use<SendInvoice>().size(); }
#else
// refused: zweck[use-purpose]: this field may not be used for this purpose.
// noted(gcc): zweck: Customer.email may not be used for advertise; it is declared for: send-invoice, contact-customer
// noted(clang): acme::Customer, zweck::Name<6>{"email"}>, acme::Advertise, zweck::For<acme::SendInvoice, acme::ContactCustomer>
// c++26: zweck: Customer.email may not be used for advertise; it is declared for: send-invoice, contact-customer. Run: zweck explain use-purpose
std::size_t Length(const Customer& customer) { return customer.email.Use<Advertise>().size(); }
#endif

}  // namespace acme
