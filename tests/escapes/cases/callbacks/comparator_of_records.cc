// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: sorts records by a field.
// Author: writes the checks

#include <algorithm>

#include "tests/escapes/policy.h"

namespace acme {

void Sort(std::vector<Customer>& customers) {
  std::sort(customers.begin(), customers.end(), [](const Customer& a, const Customer& b) {
    return a.number.Use<SendInvoice>() < b.number.Use<SendInvoice>();
  });
}

}  // namespace acme
