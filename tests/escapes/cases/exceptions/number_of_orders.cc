// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Does: throws with a number that identifies nobody.
// Author: writes the checks

#include <stdexcept>
#include <string>

#include "tests/escapes/policy.h"

namespace acme {

void Check(const Customer& customer) {
  const int orders = customer.orders.Use<SendInvoice>();
  if (orders < 0) throw std::out_of_range("orders: " + std::to_string(orders));
}

}  // namespace acme
