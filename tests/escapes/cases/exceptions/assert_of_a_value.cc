// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: asserts something about a value.
// Author: writes the checks

#include <cassert>

#include "tests/escapes/policy.h"

namespace acme {

void Check(const Customer& customer) {
  assert(!customer.number.Use<SendInvoice>().empty());
  assert(customer.email.Use<ContactCustomer>().size() < 320 && "a long address");
}

}  // namespace acme
