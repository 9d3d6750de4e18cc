// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: counts requests by what kind they were.
// Author: writes the checks

#include <prometheus/counter.h>

#include "tests/escapes/policy.h"

namespace acme {

void Count(const Customer& customer, prometheus::Family<prometheus::Counter>& requests,
           prometheus::Histogram& lengths) {
  const bool known = !customer.phones.Use<ContactCustomer>().empty();
  requests.Add({{"kind", known ? "known" : "new"}}).Increment();
  lengths.Observe(static_cast<double>(customer.phones.Use<ContactCustomer>().size()));
}

}  // namespace acme
