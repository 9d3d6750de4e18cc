// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: uses an e-mail address for advertising, which it is not declared for.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Advertise1(const Customer& customer) { return customer.email.Use<Advertise>().size(); }

}  // namespace acme
