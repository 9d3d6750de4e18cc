// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes a field that is declared for nothing.
// Stopped by: compiler
// Finding: zweck[use-purpose]

#include "tests/escapes/policy.h"

namespace acme {

std::size_t Take(const Visit& visit) { return visit.address.Use<ContactCustomer>().size(); }

}  // namespace acme
