// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field as an argument.

#include "tests/refusals/policy.h"

namespace acme {

void Mail(const std::string& to);

#ifdef ACCEPT
void Call(const Customer& customer) { Mail(customer.email.Use<SendInvoice>()); }
#else
// refused: zweck[field-convert]
void Call(const Customer& customer) { Mail(customer.email); }
#endif

}  // namespace acme
