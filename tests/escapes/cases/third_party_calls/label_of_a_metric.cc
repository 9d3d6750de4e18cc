// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: counts requests by customer.
// Stopped by: clang-tidy
// Finding: zweck-egress
// Author: writes the checks

#include <prometheus/counter.h>

#include "tests/escapes/policy.h"

namespace acme {

void Count(const Customer& customer, prometheus::Family<prometheus::Counter>& requests) {
  requests.Add({{"customer", customer.number.Use<SendInvoice>()}}).Increment();
}

}  // namespace acme
