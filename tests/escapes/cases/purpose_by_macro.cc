// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: names the purpose by a macro.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

#define WHY Advertise
std::size_t Take(const Customer& customer) { return customer.email.Use<WHY>().size(); }
#undef WHY

}  // namespace acme
