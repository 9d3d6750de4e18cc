// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: takes a purpose's own name into a namespace.
// Author: writes the checks
// Apart.

#include "tests/escapes/policy.h"

namespace acme {

namespace jobs {
using acme::ContactCustomer;
bool Ready(const Customer& customer) { return !customer.email.Use<ContactCustomer>().empty(); }
}  // namespace jobs

}  // namespace acme
