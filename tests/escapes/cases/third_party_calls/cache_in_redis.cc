// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: keeps the address in a cache beside the database.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <sw/redis++/redis++.h>

#include "tests/escapes/policy.h"

namespace acme {

void Cache(const Customer& customer, sw::redis::Redis& redis) {
  redis.set("mail:" + customer.number.Use<ContactCustomer>(),
            customer.email.Use<ContactCustomer>());
}

}  // namespace acme
