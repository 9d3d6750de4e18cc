// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Tries: takes a value for one purpose and puts it into a field that is for another.
// Stopped by: clang-tidy
// Finding: zweck-raw-value

#include "tests/escapes/policy.h"

namespace acme {

void Launder(const Customer& customer, Lead& lead) {
  lead.newsletter = customer.email.Use<ContactCustomer>();
}

}  // namespace acme
