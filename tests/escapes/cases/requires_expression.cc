// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: asks by a requires-expression first, and goes on regardless.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Take(const Customer& customer) {
  if constexpr (requires { customer.email.Use<Advertise>(); })
    return customer.email.Use<Advertise>().size();
  return 0;
}

}  // namespace acme
