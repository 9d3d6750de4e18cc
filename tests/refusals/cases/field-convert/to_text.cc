// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text that is made from a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string To(const Customer& customer) { return customer.email.Use<SendInvoice>(); }
#else
// refused: zweck[field-convert]
// noted: acme::Customer, zweck::Name<6>{"email"}, std::
std::string To(const Customer& customer) { return customer.email; }
#endif

}  // namespace acme
