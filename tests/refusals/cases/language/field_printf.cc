// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// A field in printf.

#include "tests/refusals/policy.h"

#include <cstdio>

namespace acme {

#ifdef ACCEPT
void Log(const Customer& customer) { std::printf("%d", customer.orders.Use<SendInvoice>()); }
#else
// refused(gcc): format '%d' expects argument of type 'int'
// refused(clang): cannot pass non-trivial object of type
void Log(const Customer& customer) { std::printf("%d", customer.orders); }
#endif

}  // namespace acme
