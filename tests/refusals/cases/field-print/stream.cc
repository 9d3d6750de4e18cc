// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field on a stream.

#include "tests/refusals/policy.h"

#include <iostream>

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) { std::cerr << customer.email.Use<SendInvoice>(); }
#else
// refused: zweck[field-print]
void Log(const Customer& customer) { std::cerr << customer.email; }
#endif

}  // namespace acme
