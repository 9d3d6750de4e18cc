// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: looks for the newer state of a record.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

bool Has(const Customer& customer, Store& store) {
  return zweck::Find<CustomerTable, Customer>(store, customer.number.Use<SendInvoice>()).ok();
}

}  // namespace acme
