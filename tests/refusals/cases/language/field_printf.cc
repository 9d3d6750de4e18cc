// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in printf.

#include <cstdio>

#include "tests/refusals/policy.h"

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) { std::printf("%d", customer.orders.Use<SendInvoice>()); }
#else
void Log(const Customer& customer) { std::printf("%d", customer.orders); }
#endif

// refused(gcc): format '%d' expects argument of type 'int'
// refused(clang): cannot pass non-trivial object of type

}  // namespace acme
