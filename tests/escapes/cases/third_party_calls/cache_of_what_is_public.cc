// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: keeps prices in a cache, beside a use of a customer.
// Author: writes the checks

#include <sw/redis++/redis++.h>

#include "tests/escapes/policy.h"

namespace acme {

void Cache(const Customer& customer, const std::string& article, const std::string& price,
           sw::redis::Redis& redis) {
  if (customer.orders.Use<SendInvoice>() == 0) return;
  redis.set("price:" + article, price);
}

}  // namespace acme
