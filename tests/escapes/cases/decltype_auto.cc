// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: gives back what the compiler deduces.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

decltype(auto) Take(const Customer& customer) { return customer.email.Use<Advertise>(); }

}  // namespace acme
