// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: derives a purpose from a declared one.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

struct Everything : ContactCustomer {};
std::size_t Take(const Customer& customer) { return customer.email.Use<Everything>().size(); }

}  // namespace acme
