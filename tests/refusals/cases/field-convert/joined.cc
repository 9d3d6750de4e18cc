// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A text and a field.

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
std::string Line(const Customer& customer) { return "to " + customer.email.Use<SendInvoice>(); }
#else
// refused: zweck[field-convert]
std::string Line(const Customer& customer) { return "to " + customer.email; }
#endif

}  // namespace acme
