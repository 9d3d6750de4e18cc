// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: makes one record of another, for no more purposes.
// Author: writes the checks

#include "tests/escapes/policy.h"

namespace acme {

Lead Made(const Customer& customer) {
  Lead lead;
  lead.email = customer.email.Use<ContactCustomer>();
  return lead;
}

}  // namespace acme
